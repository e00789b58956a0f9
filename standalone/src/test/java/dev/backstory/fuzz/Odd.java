package dev.backstory.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Values that nobody expects. */
final class Odd {
    private Odd() {}

    /** Those that stand in the text with a bar between them, and these. */
    static List<String> of(String text, String... more) {
        return Stream.concat(Stream.of(text.split("¦", -1)), Stream.of(more)).toList();
    }
}
