package dev.backstory.command.imports.history;

import java.util.List;

/**
 * The events of an import in the order in which they are to be stored; their times never decrease.
 *
 * @param people those of whom they say the ids
 * @param inferred how many of them are
 * @param late how many had to take a later time than their own, as what they depend on is later
 * @param notes sentences on what was changed on the way
 */
public record ImportedHistory(
        List<ImportedFact> facts, SourcePeople people, int inferred, int late, List<String> notes) {
    public ImportedHistory {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
    }
}
