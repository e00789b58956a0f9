package dev.backstory.command.imports.history;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom the names of another tracker stand for here; events say the ids alone. */
public record SourcePeople(Map<String, UUID> ids) {
    public SourcePeople {
        ids = Map.copyOf(ids);
    }

    /** Those of them who have these ids. */
    public SourcePeople only(Set<UUID> wanted) {
        return new SourcePeople(ids.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The person of this name. @throws IllegalStateException if the history was read without it */
    UUID of(String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("A name that the history did not tell of before");
        }
        return id;
    }
}
