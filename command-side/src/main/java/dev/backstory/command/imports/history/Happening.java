package dev.backstory.command.imports.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Consumer;

/**
 * Something that happened to one row at one moment, before it is told as events.
 *
 * @param isStory items come before the stories of the same time, which may belong to them
 * @param line of the file, from 1
 * @param tell tells it; what it depends on has been told by then
 */
record Happening(Instant at, boolean isStory, long line, Step step, Consumer<Scribe> tell) {
    static final Comparator<Happening> IN_TIME = Comparator.comparing(Happening::at)
            .thenComparing(Happening::isStory)
            .thenComparingLong(Happening::line)
            .thenComparing(Happening::step);

    /** What happens to a row, in this order where it happens at once. */
    enum Step {
        CREATED,
        LINKED,
        NOTED,
        MOVED
    }
}
