package dev.backstory.command.story;

import static dev.backstory.command.dependency.DependencyState.with;
import static dev.backstory.command.dependency.DependencyState.without;

import dev.backstory.events.Criterion;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Narrative;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SplitOff;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What decisions on a story need to know of it.
 *
 * @param criteriaEver how many conditions of acceptance it ever had: the next one gets its id by this number
 * @param parts what it was split into
 */
record StoryState(
        UUID id,
        UUID productId,
        UUID backlogId,
        String title,
        String kind,
        @Nullable Narrative narrative,
        List<Criterion> criteria,
        int criteriaEver,
        @Nullable UUID roadmapItemId,
        List<String> labels,
        StoryStatus status,
        @Nullable BigDecimal points,
        boolean blocked,
        List<UUID> dependsOn,
        List<UUID> parts) {
    StoryState {
        criteria = List.copyOf(criteria);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
        parts = List.copyOf(parts);
    }

    static StoryState defined(StoryDefined event) {
        return new StoryState(
                event.storyId(),
                event.productId(),
                event.backlogId(),
                event.title(),
                event.kind(),
                event.narrative(),
                event.criteria(),
                event.criteria().size(),
                event.roadmapItemId(),
                event.labels(),
                StoryStatus.DEFINED,
                null,
                false,
                List.of(),
                List.of());
    }

    StoryState evolve(StoryEvent event) {
        return switch (event) {
            case StoryDefined e -> defined(e);
            case StoryRefined e -> changed(draft -> draft.refine(e));
            case StoryEstimated e -> changed(draft -> draft.points = e.after());
            case StoryMarkedReady e -> now(StoryStatus.READY);
            case StoryReadinessWithdrawn e -> now(StoryStatus.DEFINED);
            case StoryStarted e -> now(StoryStatus.IN_PROGRESS);
            case StoryCompleted e -> now(StoryStatus.DONE);
            case StoryRejected e -> now(StoryStatus.IN_PROGRESS);
            case StoryAccepted e -> closed(StoryStatus.ACCEPTED);
            case StoryWithdrawn e -> closed(StoryStatus.WITHDRAWN);
            case StorySplit e -> closed(StoryStatus.SPLIT).splitInto(e);
            case StoryMoved e -> changed(draft -> draft.backlogId = e.to());
            case StoryBlocked e -> changed(draft -> draft.blocked = true);
            case StoryUnblocked e -> changed(draft -> draft.blocked = false);
            case DependencyDeclared e -> changed(draft -> draft.dependsOn = with(dependsOn, e.dependsOn()));
            case DependencyRemoved e -> changed(draft -> draft.dependsOn = without(dependsOn, e.dependsOn()));
            case SourceStatusChanged e -> now(StoryStatus.valueOf(e.status()));
            case SourceFieldChanged e -> changed(draft -> draft.set(e));
            case ForeignFactRecorded e -> this;
            case ReviewEvent said -> this;
        };
    }

    boolean isOpen() {
        return status.isOpen();
    }

    private StoryState now(StoryStatus status) {
        return changed(draft -> draft.status = status);
    }

    /** What stood in its way does so no more. */
    private StoryState closed(StoryStatus status) {
        return changed(draft -> {
            draft.status = status;
            draft.blocked = false;
        });
    }

    private StoryState splitInto(StorySplit event) {
        return changed(draft ->
                draft.parts = event.children().stream().map(SplitOff::storyId).toList());
    }

    private StoryState changed(Consumer<StoryDraft> change) {
        var draft = new StoryDraft(this);
        change.accept(draft);
        return draft.state();
    }
}
