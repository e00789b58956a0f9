package dev.backstory.query.audit;

import dev.backstory.events.Event;
import dev.backstory.events.Provenance;
import dev.backstory.events.Rationale;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Source;
import dev.backstory.events.SubjectType;
import dev.backstory.events.storage.EventNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event with who, in which roles and why, for tests: one immutable value, changed by its with-methods. */
public record Told(
        long position,
        UUID productId,
        UUID actor,
        List<String> roles,
        String command,
        @Nullable String rationale,
        @Nullable UUID decisionId,
        @Nullable Source source,
        boolean inferred) {

    public static final UUID ACTOR = UUID.fromString("7f3a2b1c-0000-4000-8000-000000000001");
    public static final Instant START = Instant.parse("2026-01-01T09:00:00Z");

    /** Told by the Product Owner 7f3a in a product, without a reason. */
    public static Told by(UUID productId) {
        return new Told(1, productId, ACTOR, List.of("PRODUCT_OWNER"), "AnyCommand", null, null, null, false);
    }

    public Told at(long newPosition) {
        return new Told(newPosition, productId, actor, roles, command, rationale, decisionId, source, inferred);
    }

    public Told as(String... newRoles) {
        return new Told(
                position, productId, actor, List.of(newRoles), command, rationale, decisionId, source, inferred);
    }

    public Told actor(UUID newActor) {
        return new Told(position, productId, newActor, roles, command, rationale, decisionId, source, inferred);
    }

    public Told given(String newCommand) {
        return new Told(position, productId, actor, roles, newCommand, rationale, decisionId, source, inferred);
    }

    public Told because(@Nullable String newRationale) {
        return new Told(position, productId, actor, roles, command, newRationale, decisionId, source, inferred);
    }

    /** Has an effect where there is a rationale. */
    public Told carryingOut(@Nullable UUID newDecision) {
        return new Told(position, productId, actor, roles, command, rationale, newDecision, source, inferred);
    }

    public Told readIn(String reference) {
        return from(new Source(reference, null, null));
    }

    /** As done by its actor there. */
    public Told authoredIn(String reference) {
        return from(new Source(reference, null, actor));
    }

    private Told from(Source newSource) {
        return new Told(position, productId, actor, roles, command, rationale, decisionId, newSource, inferred);
    }

    public Told asInferred() {
        return new Told(position, productId, actor, roles, command, rationale, decisionId, source, true);
    }

    /** The event as recorded: a minute for each position, stored two seconds after it occurred. */
    public RecordedEvent recorded(Event event) {
        var occurred = START.plusSeconds(60 * position);
        var why = rationale == null
                ? null
                : new Rationale(rationale, List.of("https://example.com/" + position), decisionId);
        var provenance = new Provenance(
                productId,
                actor,
                roles,
                id("command-" + position),
                command,
                "correlation",
                occurred,
                occurred.plusSeconds(2),
                why,
                source,
                inferred);
        return new RecordedEvent(
                position,
                id("event-" + position),
                EventNames.of(event.getClass()),
                aggregate(event),
                position,
                event,
                provenance);
    }

    /** Goals live in their product. */
    private UUID aggregate(Event event) {
        var subject = event.subject();
        return subject.type() == SubjectType.GOAL ? productId : subject.id();
    }

    /** The same id for the same name, always. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
