package dev.backstory.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an item is to be brought to its market: for whom, by which ways, at what price, when, and after which steps. */
public record LaunchPlan(
        List<String> segments,
        List<String> channels,
        @Nullable String pricing,
        @Nullable LocalDate date,
        List<LaunchStep> steps) {
    public LaunchPlan {
        segments = List.copyOf(segments);
        channels = List.copyOf(channels);
        steps = List.copyOf(steps);
    }
}
