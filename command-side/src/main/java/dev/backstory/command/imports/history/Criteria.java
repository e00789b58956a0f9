package dev.backstory.command.imports.history;

import dev.backstory.events.Criterion;
import dev.backstory.events.StoryRefined;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The criteria that a story has; of their texts, which may be long, digests alone. */
final class Criteria {
    private Map<UUID, UUID> digests = Map.of();
    private int ever;

    void begin(List<Criterion> criteria) {
        criteria.forEach(this::add);
    }

    void refine(StoryRefined event) {
        event.criteriaAdded().forEach(this::add);
        event.criteriaChanged().forEach(changed -> digests.replace(changed.id(), digest(changed.after())));
        event.criteriaRemoved().forEach(criterion -> digests.remove(criterion.id()));
    }

    private void add(Criterion criterion) {
        if (digests.isEmpty()) {
            digests = new LinkedHashMap<>(); // most stories have none
        }
        digests.put(criterion.id(), digest(criterion.text()));
        ever++;
    }

    boolean has(UUID id) {
        return digests.containsKey(id);
    }

    int size() {
        return digests.size();
    }

    /** How many there have ever been. */
    int ever() {
        return ever;
    }

    /** The first one that says so; null if none does. */
    @Nullable
    UUID saying(String text) {
        var digest = digest(text);
        return digests.entrySet().stream()
                .filter(entry -> entry.getValue().equals(digest))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static UUID digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
