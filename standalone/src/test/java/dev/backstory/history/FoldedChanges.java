package dev.backstory.history;

import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.DecisionEvent;
import dev.backstory.events.KpiEvent;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.QuestionEvent;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoadmapReprioritised;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event changes, worked out from the fold before it rather than from what the event says of itself. */
final class FoldedChanges {
    private final Fold fold;

    /** One field of one subject before and after. */
    record Changed(
            UUID subject,
            String field,
            @Nullable Object before,
            @Nullable Object after) {

        /** Where there is a difference. */
        static void add(List<Changed> changes, UUID id, String field, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                changes.add(new Changed(id, field, before, after));
            }
        }

        /** What something begins with; an empty list is nothing. */
        static List<Changed> begin(UUID id, @Nullable Object... fieldsAndValues) {
            var changes = new ArrayList<Changed>();
            for (int i = 0; i < fieldsAndValues.length; i += 2) {
                var value = fieldsAndValues[i + 1];
                if (!(value instanceof List<?> list && list.isEmpty())) {
                    add(changes, id, String.valueOf(fieldsAndValues[i]), null, value);
                }
            }
            return changes;
        }
    }

    FoldedChanges(Fold fold) {
        this.fold = fold;
    }

    List<Changed> of(RecordedEvent recorded) {
        var id = recorded.event().subject().id();
        if (recorded.event() instanceof ReviewEvent said) {
            return fold.reviews.changes(recorded, said);
        }
        var ofStory = Fold.ofStory(recorded.event());
        if (ofStory != null) {
            return FoldedStoryChanges.of(fold, fold.stories.get(id), ofStory);
        }
        return switch (recorded.event()) {
            case ProductEvent e -> FoldedProductChanges.of(fold.product(), e);
            case KpiEvent e -> FoldedKpi.changes(e);
            case RoadmapOpened e -> new FoldedOrder(id, "").changes(e);
            case RoadmapEvent e -> fold.roadmap().changes(e);
            case BacklogOpened e -> new FoldedOrder(id, e.name()).changes(e);
            case BacklogEvent e -> fold.backlog(id).changes(e);
            case RoadmapItemEvent e -> FoldedItemChanges.of(fold, fold.items.get(id), e);
            case DecisionEvent e -> FoldedDecision.changes(fold.decisions.get(id), e);
            case QuestionEvent e -> FoldedQuestion.changes(fold, e);
            default -> throw new IllegalStateException("Not about a story: " + recorded);
        };
    }

    /** What its sentence must say, among other things. */
    List<String> says(RecordedEvent recorded) {
        var said = new ArrayList<>(parts(recorded));
        var why = recorded.provenance().rationale();
        if (why != null) {
            said.add(why.text());
        }
        return said;
    }

    private List<String> parts(RecordedEvent recorded) {
        if (recorded.event() instanceof ReviewEvent said) {
            return FoldedReviews.says(fold, said);
        }
        var ofStory = Fold.ofStory(recorded.event());
        if (ofStory != null) {
            return StorySayings.of(fold, ofStory);
        }
        return switch (recorded.event()) {
            case ProductEvent e -> FoldedProductChanges.says(fold.product(), e);
            case KpiEvent e -> fold.kpi(e.subject().id()).says(e);
            case RoadmapItemEvent e -> FoldedItemChanges.says(fold, e);
            case RoadmapItemRanked e -> List.of(fold.item(e.itemId()).title());
            case RoadmapItemLeft e -> List.of(fold.item(e.itemId()).title());
            case RoadmapReprioritised e ->
                List.of(fold.item(e.moves().getFirst().id()).title());
            case RoadmapEvent ignored -> List.of();
            case StoryRanked e -> List.of(fold.story(e.storyId()).title());
            case StoryLeft e -> List.of(fold.story(e.storyId()).title());
            case BacklogOpened e -> List.of(e.name());
            case BacklogReprioritised e ->
                List.of(fold.story(e.moves().getFirst().id()).title());
            case BacklogEvent ignored -> List.of();
            case DecisionEvent e -> FoldedDecision.says(fold, e);
            case QuestionEvent e -> FoldedQuestion.says(fold, e);
            default -> List.of();
        };
    }
}
