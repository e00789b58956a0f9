package dev.backstory.history;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.storage.LogCursor;
import dev.backstory.history.Whole.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What is known of the products of one random history: a fold of each, caught up from the log. */
final class World {
    private final Whole whole;
    private final List<Person> people;
    private final Map<UUID, Fold> folds = new LinkedHashMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, UUID> owners = new HashMap<>();
    private final Set<String> usedKeys = new HashSet<>();

    World(Whole whole, List<Person> people) {
        this.whole = whole;
        this.people = people;
    }

    Person admin() {
        return whole.admin();
    }

    List<Person> people() {
        return people;
    }

    List<UUID> products() {
        return List.copyOf(folds.keySet());
    }

    /** Those in which somebody holds a role, and so sees more than their name. */
    List<UUID> shown() {
        return products().stream()
                .filter(product -> people.stream()
                        .anyMatch(person -> !rolesOf(person, product).isEmpty()))
                .toList();
    }

    /** Somebody who may have an export of it. */
    Optional<Person> exporter(UUID product) {
        return people.stream()
                .filter(person -> rolesOf(person, product).stream()
                        .anyMatch(role -> role.equals("PRODUCT_MANAGER") || role.equals("AUDITOR")))
                .findFirst();
    }

    boolean knows(UUID product) {
        return folds.containsKey(product);
    }

    Fold fold(UUID product) {
        return folds.computeIfAbsent(product, id -> new Fold());
    }

    boolean isUsed(UUID id) {
        return versions.containsKey(id)
                || folds.values().stream().anyMatch(fold -> fold.product().goals.containsKey(id));
    }

    boolean isUsed(String key) {
        return usedKeys.contains(key);
    }

    /** The number of events of an aggregate, wherever it belongs. */
    long version(UUID aggregate) {
        return versions.getOrDefault(aggregate, 0L);
    }

    /** The same of an aggregate of this product; of any other's, nothing is told. */
    long version(UUID product, UUID aggregate) {
        return product.equals(owners.get(aggregate)) ? version(aggregate) : 0;
    }

    /** Whether each of these is somebody. */
    boolean knowsAll(Collection<UUID> persons) {
        return persons.stream()
                .allMatch(id -> people.stream().anyMatch(person -> person.id().equals(id)));
    }

    List<UUID> usedIds() {
        return List.copyOf(new TreeSet<>(versions.keySet()));
    }

    Set<String> rolesOf(Person person, UUID product) {
        var roles = new TreeSet<String>();
        fold(product).product().roles.stream()
                .filter(role -> role.person().equals(person.id()))
                .forEach(role -> roles.add(role.role()));
        return roles;
    }

    /** Folds what happened to the product since the last time. */
    void catchUp(UUID product) {
        var fold = fold(product);
        var after = fold.last == null ? 0 : fold.last.position();
        whole.part(LogCursor.class)
                .readProduct(product, after, 1_000, events -> events.forEach(event -> take(fold, event)));
    }

    private void take(Fold fold, RecordedEvent event) {
        fold.apply(event);
        versions.put(event.aggregateId(), event.aggregateVersion());
        owners.put(event.aggregateId(), event.provenance().productId());
        usedKeys.add(fold.product().created().key());
    }
}
