package dev.backstory.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who recorded an event, in which roles, by which command, when and why: the same for all events of one command.
 *
 * @param actor who did it; of imported facts their author in the other tracker, if known, else who imported them
 * @param roles those held in the product that give the right to the command, or ADMIN; of an import always ADMIN, by
 *     whose right its facts are here, since nobody knows in which role their authors acted
 * @param occurred when it happened, UTC, microseconds; within a product it never decreases along the positions
 * @param recorded when it was stored
 * @param source where it stands in another tracker
 * @param inferred whether its content or its time was concluded rather than read there
 * @param importId the import by which it came here as an event from another installation; null of what began here
 */
public record Provenance(
        UUID productId,
        UUID actor,
        List<String> roles,
        UUID commandId,
        String command,
        String correlationId,
        Instant occurred,
        Instant recorded,
        @Nullable Rationale rationale,
        @Nullable Source source,
        boolean inferred,
        @Nullable UUID importId) {
    public Provenance {
        roles = List.copyOf(roles);
    }

    /** Of an event that began here. */
    public Provenance(
            UUID productId,
            UUID actor,
            List<String> roles,
            UUID commandId,
            String command,
            String correlationId,
            Instant occurred,
            Instant recorded,
            @Nullable Rationale rationale,
            @Nullable Source source,
            boolean inferred) {
        this(
                productId,
                actor,
                roles,
                commandId,
                command,
                correlationId,
                occurred,
                recorded,
                rationale,
                source,
                inferred,
                null);
    }

    /** The same of an event that an import brought here from another installation, and that is stored at this time. */
    public Provenance broughtBy(UUID anImport, Instant at) {
        return new Provenance(
                productId,
                actor,
                roles,
                commandId,
                command,
                correlationId,
                occurred,
                at,
                rationale,
                source,
                inferred,
                anImport);
    }
}
