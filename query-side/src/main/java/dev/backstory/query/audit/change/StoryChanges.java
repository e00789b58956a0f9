package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.STORY;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryMarkedReady;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryReadinessWithdrawn;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryStarted;
import dev.backstory.events.StoryUnblocked;
import dev.backstory.events.StoryWithdrawn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What changed of one story. */
final class StoryChanges {
    private StoryChanges() {}

    static List<Change> of(StoryEvent event, Known known) {
        return switch (event) {
            case StoryDefined e -> of(e, known.splitFrom(e.storyId()));
            case StoryEstimated e ->
                new ChangeList(STORY, e.storyId())
                        .change("points", e.before(), e.after())
                        .done();
            case DependencyDeclared e -> DependencyChanges.of(e);
            case DependencyRemoved e -> DependencyChanges.of(e);
            case StoryRefined e -> RefinementChanges.of(e);
            case StoryMarkedReady e ->
                status(e.storyId(), e.statusBefore(), "READY").done();
            case StoryReadinessWithdrawn e ->
                status(e.storyId(), e.statusBefore(), "DEFINED").done();
            case StorySplit e ->
                closed(e.storyId(), e.statusBefore(), "SPLIT", known)
                        .begin("children", e.children())
                        .done();
            case StoryMoved e ->
                new ChangeList(STORY, e.storyId())
                        .change("backlogId", e.from(), e.to())
                        .done();
            case StoryWithdrawn e ->
                closed(e.storyId(), e.statusBefore(), "WITHDRAWN", known).done();
            case StoryBlocked e ->
                new ChangeList(STORY, e.storyId())
                        .change("blocked", false, true)
                        .begin("blocked.owner", e.owner())
                        .done();
            case StoryUnblocked e ->
                new ChangeList(STORY, e.storyId())
                        .change("blocked", true, false)
                        .change("blocked.owner", known.blockOwner(e.storyId()), null)
                        .done();
            case StoryStarted e ->
                status(e.storyId(), e.statusBefore(), "IN_PROGRESS").done();
            case StoryCompleted e ->
                status(e.storyId(), e.statusBefore(), "DONE").done();
            case StoryAccepted e ->
                status(e.storyId(), e.statusBefore(), "ACCEPTED")
                        .begin("criteria.accepted", e.accepted())
                        .begin("criteria.unmet", e.missing())
                        .done();
            case StoryRejected e ->
                status(e.storyId(), e.statusBefore(), "IN_PROGRESS")
                        .begin("criteria.unmet", e.unmet())
                        .done();
            case SourceStatusChanged e -> SourceChanges.of(e);
            case SourceFieldChanged e -> SourceChanges.of(e);
            case ForeignFactRecorded e -> SourceChanges.of(e);
            case ReviewEvent e -> ReviewChanges.of(e);
        };
    }

    /** What stood in its way does so no more. */
    private static ChangeList closed(UUID story, String before, String after, Known known) {
        var closed = status(story, before, after);
        return known.isBlocked(story)
                ? closed.change("blocked", true, false).change("blocked.owner", known.blockOwner(story), null)
                : closed;
    }

    private static ChangeList status(UUID story, String before, String after) {
        return new ChangeList(STORY, story).change("status", before, after);
    }

    /** Of a story that is new, and perhaps a part of another. */
    static List<Change> of(StoryDefined event, @Nullable UUID splitFrom) {
        return new ChangeList(STORY, event.storyId())
                .begin("backlogId", event.backlogId())
                .begin("title", event.title())
                .begin("kind", event.kind())
                .begin("status", "DEFINED")
                .begin("narrative", event.narrative())
                .begin("criteria", event.criteria())
                .begin("roadmapItemId", event.roadmapItemId())
                .begin("labels", event.labels())
                .begin("splitFrom", splitFrom)
                .done();
    }
}
