package dev.backstory.command.support.text;

import dev.backstory.events.Rationale;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rationale as a command brings it: a text, optional evidence, optionally the decision that it carries out. */
public record Why(Text text, List<Text> evidence, @Nullable UUID decisionId) {
    public Why {
        evidence = List.copyOf(evidence);
    }

    /** As events keep it. */
    public Rationale recorded() {
        return new Rationale(text.value(), evidence.stream().map(Text::value).toList(), decisionId);
    }

    /** A rationale of text alone. */
    public static Why of(String text) {
        return new Why(new Text(text), List.of(), null);
    }
}
