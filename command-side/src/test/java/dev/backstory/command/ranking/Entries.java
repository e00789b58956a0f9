package dev.backstory.command.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Entries for tests: numbered, or random in a way that a seed repeats. */
final class Entries {

    private Entries() {}

    static UUID id(long number) {
        return new UUID(0, number);
    }

    static UUID any(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Entries 1 to n, ranked in this order. */
    static Ranking ranked(int count) {
        var keys = OrderKey.spread(null, null, count);
        return Ranking.of(IntStream.range(0, count)
                .mapToObj(i -> new Ranking.Entry(id(i + 1L), keys.get(i)))
                .toList());
    }

    static List<UUID> ids(long... numbers) {
        return Arrays.stream(numbers).mapToObj(Entries::id).toList();
    }

    static Placement anywhere(Random random, List<UUID> order, UUID moved) {
        var anchors = NaiveRanking.without(order, List.of(moved));
        int kind = random.nextInt(anchors.isEmpty() ? 3 : 12);
        return switch (kind) {
            case 0 -> new Placement.Top();
            case 1 -> new Placement.Bottom();
            case 2 -> new Placement.Unranked();
            default -> {
                var anchor = anchors.get(random.nextInt(anchors.size()));
                yield kind % 2 == 0 ? new Placement.Before(anchor) : new Placement.After(anchor);
            }
        };
    }
}
