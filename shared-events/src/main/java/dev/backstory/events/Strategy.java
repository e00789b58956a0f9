package dev.backstory.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the vision is to come true: what it rests on, in which market, and what it lives on. */
public record Strategy(
        List<String> pillars,
        @Nullable String market,
        @Nullable String businessModel) {
    public Strategy {
        pillars = List.copyOf(pillars);
    }
}
