package dev.backstory.query.story;

import dev.backstory.events.RecordedEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of a story while it becomes another: what may change of it. */
final class StoryDraft {
    private final StoryRow before;
    UUID backlogId;
    boolean listed;
    String title;
    String kind;
    String status;
    List<String> labels;
    long version;

    @Nullable
    String sourceStatus;

    @Nullable
    BigDecimal points;

    @Nullable
    UUID roadmapItemId;

    private @Nullable Instant blockedSince;
    private @Nullable String blockedReason;
    private @Nullable UUID blockedOwner;

    StoryDraft(StoryRow before) {
        this.before = before;
        this.backlogId = before.backlogId();
        this.listed = before.listed();
        this.title = before.title();
        this.kind = before.kind();
        this.status = before.status();
        this.sourceStatus = before.sourceStatus();
        this.points = before.points();
        this.labels = before.labels();
        this.roadmapItemId = before.roadmapItemId();
        this.blockedSince = before.blockedSince();
        this.blockedReason = before.blockedReason();
        this.blockedOwner = before.blockedOwner();
        this.version = before.version();
    }

    StoryRow row() {
        return new StoryRow(
                before.storyId(),
                before.productId(),
                backlogId,
                before.defined(),
                listed,
                title,
                kind,
                status,
                before.sourceKey(),
                sourceStatus,
                points,
                labels,
                roadmapItemId,
                blockedSince,
                blockedReason,
                blockedOwner,
                version);
    }

    /** What stands in a story's way is what its rationale says. */
    void block(RecordedEvent recorded, @Nullable UUID owner) {
        var why = recorded.provenance().rationale();
        blockedSince = recorded.provenance().occurred();
        blockedReason = why == null ? null : why.text();
        blockedOwner = owner;
    }

    void unblock() {
        blockedSince = null;
        blockedReason = null;
        blockedOwner = null;
    }

    /** What is closed is in nobody's way, and nothing in its. */
    void close(StoryStatus closed) {
        status = closed.name();
        unblock();
    }
}
