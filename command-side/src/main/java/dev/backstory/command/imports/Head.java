package dev.backstory.command.imports;

import java.util.List;

/**
 * How a file begins.
 *
 * @param text its first characters, some thousands; without a byte order mark
 * @param header the cells of its first line, if that is a table's; else empty
 */
public record Head(String text, List<String> header) {
    public Head {
        header = List.copyOf(header);
    }

    /** Whether it begins like JSON. */
    public boolean isJson() {
        var start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** Whether the table has a column of each of these names, whatever their case. */
    public boolean hasColumns(String... names) {
        return List.of(names).stream()
                .allMatch(name -> header.stream().anyMatch(cell -> cell.strip().equalsIgnoreCase(name)));
    }
}
