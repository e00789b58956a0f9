package dev.backstory.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be reached, by when, and by which figures it is told that it was. */
public record Goal(
        String title,
        @Nullable String description,
        @Nullable LocalDate targetDate,
        List<KeyResult> keyResults) {
    public Goal {
        keyResults = List.copyOf(keyResults);
    }
}
