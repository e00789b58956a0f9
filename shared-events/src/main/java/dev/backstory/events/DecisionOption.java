package dev.backstory.events;

import java.util.List;

/** One way to decide, with what speaks for and against it. */
public record DecisionOption(String title, List<String> pros, List<String> cons) {
    public DecisionOption {
        pros = List.copyOf(pros);
        cons = List.copyOf(cons);
    }
}
