package dev.backstory.query.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** A ranking as a sorted list, changed at random: entries come, move, go, and are respaced, often near the top. */
final class OrderModel {
    private final Random random;
    private final UUID ranking;
    private final TreeMap<UUID, Place> places = new TreeMap<>();
    private long subjects;

    OrderModel(Random random, UUID ranking) {
        this.random = random;
        this.ranking = ranking;
    }

    UUID ranking() {
        return ranking;
    }

    /** All entries in their order. */
    List<Place> places() {
        return places.values().stream()
                .sorted(Comparator.comparing(place -> String.valueOf(place.place())))
                .toList();
    }

    /** What one event changes. */
    List<Place> change(long position) {
        var growing = (position / 60) % 2 == 0;
        var changes = new ArrayList<Place>();
        var moved = new TreeSet<UUID>();
        for (var count = random.nextInt(5) == 0 ? 40 : 1 + random.nextInt(3); count > 0; count--) {
            var subject = subject(growing);
            if (moved.add(subject)) {
                changes.add(change(subject, growing, position));
            }
        }
        changes.forEach(this::apply);
        return changes;
    }

    private UUID subject(boolean growing) {
        var known = new ArrayList<>(places.keySet());
        return known.isEmpty() || (growing && random.nextInt(3) > 0)
                ? new UUID(random.nextLong(), ++subjects)
                : known.get(random.nextInt(known.size()));
    }

    private Place change(UUID subject, boolean growing, long position) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> places.containsKey(subject) && !growing ? Place.left(subject) : ranked(subject, position);
            case 3 -> Place.of(subject, null, position);
            default -> ranked(subject, position);
        };
    }

    private Place ranked(UUID subject, long position) {
        var near = random.nextInt(3) == 0 ? 10 : 1_000_000;
        return Place.of(subject, "%07d-%d-%s".formatted(random.nextInt(near), position, subject), position);
    }

    private void apply(Place change) {
        var before = places.get(change.subject());
        if (change.place() == null) {
            places.remove(change.subject());
        } else if (before == null || Place.isRanked(before.place() + "") || Place.isRanked(change.place())) {
            places.put(change.subject(), change);
        }
    }
}
