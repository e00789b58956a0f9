package dev.backstory.command.imports.history;

import dev.backstory.command.imports.staging.Known;
import java.util.List;

/**
 * What one step of the telling came to.
 *
 * @param facts its events, in the order in which they are to be stored
 * @param known by what the facts are known again that they tell
 */
public record Told(List<ImportedFact> facts, List<Known> known) {
    public Told {
        facts = List.copyOf(facts);
        known = List.copyOf(known);
    }
}
