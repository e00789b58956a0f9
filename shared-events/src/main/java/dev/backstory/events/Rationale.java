package dev.backstory.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why: a text, what it rests on, and the decision it carries out. */
public record Rationale(
        String text, List<String> evidence, @Nullable UUID decisionId) {
    public Rationale {
        evidence = List.copyOf(evidence);
    }
}
