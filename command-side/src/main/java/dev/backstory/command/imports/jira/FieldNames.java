package dev.backstory.command.imports.jira;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names for a row's foreign values, such that no two are the same: a column's second value is "COLUMN (2)". */
final class FieldNames {
    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    String next(String column) {
        String name;
        do {
            int number = numbers.merge(column, 1, Integer::sum);
            name = number == 1 ? column : column + " (" + number + ")";
        } while (!used.add(name));
        return name;
    }
}
