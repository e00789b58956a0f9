package dev.backstory.query.review;

import dev.backstory.query.support.Deed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said of a subject up to a moment, oldest first. */
public record Said(List<Request> reviewRequests, List<Endorsement> endorsements, List<Objection> objections) {
    /** People were asked; {@code outstanding} are those who have said nothing since and still may. */
    public record Request(
            long revision,
            List<UUID> reviewers,
            List<UUID> outstanding,
            @Nullable String note,
            Deed.Told by) {}

    /** Somebody was for it; {@code current} while it is still the same and they have not objected since. */
    public record Endorsement(
            long revision, boolean current, @Nullable String note, Deed.Told by) {}

    /** Somebody was against it, why is the rationale; {@code closedAt} is the position at which it ended. */
    public record Objection(
            long revision, boolean open, @Nullable Long closedAt, Deed.Told by) {}
}
