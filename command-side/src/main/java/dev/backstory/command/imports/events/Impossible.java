package dev.backstory.command.imports.events;

/** An event cannot have happened in this history; the message ends a sentence that begins with the event. */
final class Impossible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Impossible(String end) {
        super(end, null, false, false);
    }

    /** @throws Impossible with this end of a sentence unless it is so */
    static void unless(boolean isSo, String end) {
        if (!isSo) {
            throw new Impossible(end);
        }
    }
}
