package dev.backstory.query.support;

import dev.backstory.events.Rationale;
import dev.backstory.events.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did something, when, in which roles and why, as rows keep it: without the name, which can be erased. */
public record Deed(
        long position,
        UUID eventId,
        Instant at,
        UUID actor,
        List<String> roles,
        @Nullable Rationale rationale) {

    /** The same as a reader gets it, with what the directory calls the person today. */
    public record Told(
            long position,
            UUID eventId,
            Instant at,
            UUID actor,
            @Nullable String actorName,
            List<String> roles,
            @Nullable Rationale rationale) {}

    public static Deed of(RecordedEvent recorded) {
        var provenance = recorded.provenance();
        return new Deed(
                recorded.position(),
                recorded.eventId(),
                provenance.occurred(),
                provenance.actor(),
                provenance.roles().stream().sorted().toList(),
                provenance.rationale());
    }

    public Told told(Map<UUID, String> names) {
        return new Told(position, eventId, at, actor, names.get(actor), roles, rationale);
    }
}
