package dev.backstory.command.imports.history;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.staging.Staged;
import dev.backstory.events.BacklogOpened;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The backlogs that a history names; each is opened when the first fact names it. */
final class Backlogs {
    /** What the one is called of which nobody says a name. */
    static final String UNNAMED = "Backlog";

    private final SourceIds ids;
    private final Memory memory;
    private final Scribe scribe;
    private final String first;

    /** @param first what the product's first backlog is called, if facts say so */
    Backlogs(SourceIds ids, Memory memory, Scribe scribe, @Nullable String first) {
        this.ids = ids;
        this.memory = memory;
        this.scribe = scribe;
        this.first = Objects.requireNonNullElse(Sound.backlog(first), UNNAMED);
    }

    /** Every product has one from its beginning on. */
    void openFirst(Instant at) {
        scribe.writeConcluded(new BacklogOpened(ids.backlog(), ids.product(), first), at);
    }

    /** The backlog that a fact names, which is there from then on. */
    UUID of(@Nullable Staged fact, Instant at) {
        var said = fact == null ? null : Sound.backlog(fact.to());
        var name = Objects.requireNonNullElse(said, UNNAMED);
        var known = memory.backlog(name);
        if (known != null) {
            return known;
        }
        var id = ids.backlog(name);
        scribe.writeConcluded(new BacklogOpened(id, ids.product(), name), at);
        return id;
    }

    /** Whether the fact says what no backlog can be called. */
    static boolean isUnsound(Staged fact) {
        return FactField.of(fact.field()) == FactField.BACKLOG && fact.to() != null && Sound.backlog(fact.to()) == null;
    }
}
