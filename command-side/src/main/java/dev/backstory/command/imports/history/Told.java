package dev.backstory.command.imports.history;

import java.util.List;
import java.util.UUID;

/**
 * What one step of the telling came to.
 *
 * @param facts its events, in the order in which they are to be stored
 * @param digests of the facts that they tell
 */
public record Told(List<ImportedFact> facts, List<UUID> digests) {
    static final Told NOTHING = new Told(List.of(), List.of());

    public Told {
        facts = List.copyOf(facts);
        digests = List.copyOf(digests);
    }
}
