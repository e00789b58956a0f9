package dev.backstory.history;

import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.DecisionEvent;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiEvent;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.QuestionEvent;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEvent;
import java.util.UUID;

/** Lets what happened happen to the part of a fold that it is about. */
final class Folding {
    private final Fold fold;

    Folding(Fold fold) {
        this.fold = fold;
    }

    void take(RecordedEvent recorded) {
        begin(recorded);
        var ofStory = Fold.ofStory(recorded.event());
        if (recorded.event() instanceof ReviewEvent said) {
            said(said, recorded.aggregateVersion());
        } else if (ofStory != null) {
            fold.story(ofStory.subject().id()).apply(recorded, ofStory);
        } else {
            happen(recorded, recorded.event().subject().id());
        }
    }

    /** What is there from this event on. */
    private void begin(RecordedEvent recorded) {
        switch (recorded.event()) {
            case RoadmapOpened e -> fold.roadmap = new FoldedOrder(e.roadmapId(), "");
            case BacklogOpened e -> fold.backlogs.put(e.backlogId(), new FoldedOrder(e.backlogId(), e.name()));
            case KpiDefined e -> fold.kpis.put(e.kpiId(), new FoldedKpi(e));
            case RoadmapItemAdded e -> fold.items.put(e.itemId(), new FoldedItem(e, recorded));
            case StoryDefined e -> fold.stories.put(e.storyId(), new FoldedStory(e, recorded));
            case DecisionProposed e -> fold.decisions.put(e.decisionId(), new FoldedDecision(e, recorded));
            case QuestionAsked e -> fold.questions.put(e.questionId(), new FoldedQuestion(e, recorded));
            default -> {}
        }
    }

    private void happen(RecordedEvent recorded, UUID id) {
        switch (recorded.event()) {
            case ProductEvent e -> fold.product().apply(recorded, e);
            case RoadmapEvent ignored -> fold.roadmap().apply(recorded);
            case BacklogEvent ignored -> fold.backlog(id).apply(recorded);
            case KpiEvent e -> fold.kpi(id).apply(recorded, e);
            case RoadmapItemEvent e -> fold.item(id).apply(recorded, e);
            case DecisionEvent e -> fold.decision(id).apply(recorded, e);
            case QuestionEvent e -> fold.question(id).apply(recorded, e);
            case StoryEvent e -> throw new AssertionError("Not of a story: " + e);
        }
    }

    /** What is said of something is one of its events, whatever it is. */
    private void said(ReviewEvent event, long version) {
        switch (event.subjectType()) {
            case VISION -> fold.product().version = version;
            case ROADMAP_ITEM -> fold.item(event.id()).version = version;
            case STORY -> fold.story(event.id()).version = version;
            case DECISION -> fold.decision(event.id()).version = version;
            default -> throw new AssertionError("Nothing that is reviewed: " + event);
        }
    }
}
