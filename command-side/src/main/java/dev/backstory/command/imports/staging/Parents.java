package dev.backstory.command.imports.staging;

import java.util.Map;
import java.util.Set;

/**
 * What a file knows of the items that its stories belong to.
 *
 * @param aliases keys of subjects to what facts know them by
 * @param absent names of parents that are no item of the file
 */
public record Parents(Map<String, String> aliases, Set<String> absent) {
    public Parents {
        aliases = Map.copyOf(aliases);
        absent = Set.copyOf(absent);
    }
}
