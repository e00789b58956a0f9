package dev.backstory.command.imports.facts;

/** A line says what cannot be; the message is a sentence. */
final class Unsound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsound(String sentence) {
        super(sentence, null, false, false);
    }
}
