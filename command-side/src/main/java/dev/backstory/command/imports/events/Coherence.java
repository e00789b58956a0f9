package dev.backstory.command.imports.events;

import dev.backstory.events.BacklogEvent;
import dev.backstory.events.DecisionEvent;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.Event;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiEvent;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.Provenance;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.QuestionEvent;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.SubjectType;
import dev.backstory.events.authority.Role;
import java.util.UUID;

/**
 * Checks whether each event speaks of what is there by then. What it is about must exist, and stand in the order that it
 * stands in; whether somebody might have done it then is not asked, since other trackers have other rules. What is in memory
 * grows with the subjects, not with what happens to them.
 */
final class Coherence {
    private final Subjects subjects = new Subjects();
    private final ProductCoherence product;
    private final StoryCoherence stories = new StoryCoherence(subjects);
    private final ItemCoherence items = new ItemCoherence(subjects);
    private final Rankings rankings;

    Coherence(UUID product) {
        this.product = new ProductCoherence(product, subjects);
        this.rankings = new Rankings(subjects, stories);
    }

    /** @throws Impossible if the event cannot be the next one of the history */
    void take(RecordedEvent recorded) {
        why(recorded.provenance());
        take(recorded.event(), recorded.aggregateVersion());
    }

    /** Whether nothing is left that must follow. */
    boolean isComplete() {
        return subjects.isComplete() && product.isComplete();
    }

    private void take(Event event, long version) {
        switch (event) {
            case ReviewEvent e -> review(e, version);
            case ProductEvent e -> product.take(e);
            case KpiEvent e -> kpi(e);
            case RoadmapEvent e -> rankings.take(product.roadmap(), e);
            case BacklogEvent e -> rankings.take(e);
            case StoryEvent e -> {
                if (e.subject().type() == SubjectType.STORY) {
                    stories.take(e, rankings);
                } else {
                    items.take(either(e)); // of another tracker, which may be of either
                }
            }
            case RoadmapItemEvent e -> items.take(e);
            case DecisionEvent e -> decision(e);
            case QuestionEvent e -> question(e);
        }
    }

    private static RoadmapItemEvent either(StoryEvent event) {
        Impossible.unless(
                event.subject().type() == SubjectType.ROADMAP_ITEM && event instanceof RoadmapItemEvent,
                "is of something that nothing of the sort can happen to");
        return (RoadmapItemEvent) event;
    }

    private void why(Provenance provenance) {
        var rationale = provenance.rationale();
        if (rationale != null) {
            Vocabulary.reason(rationale.text());
            subjects.mustHaveIfAny(SubjectType.DECISION, rationale.decisionId());
        }
    }

    private void review(ReviewEvent event, long version) {
        var last = switch (event.subjectType()) {
            case VISION -> product.visions();
            case ROADMAP_ITEM, STORY, DECISION -> version - 1;
            default -> throw new Impossible("reviews what is not reviewed");
        };
        subjects.mustHave(event.subjectType(), event.id());
        Impossible.unless(
                event.revision() > 0 && event.revision() <= last, "is about a revision that is not there by then");
    }

    private void kpi(KpiEvent event) {
        switch (event) {
            case KpiDefined e -> {
                Vocabulary.mustBe(e.direction(), Vocabulary.DIRECTIONS);
                subjects.begin(SubjectType.KPI, e.kpiId());
            }
            case KpiMeasured e -> subjects.mustHave(SubjectType.KPI, e.kpiId());
        }
    }

    private void decision(DecisionEvent event) {
        if (event instanceof DecisionProposed e) {
            subjects.begin(SubjectType.DECISION, e.decisionId());
            return;
        }
        subjects.mustHave(SubjectType.DECISION, event.subject().id());
        switch (event) {
            case DecisionSuperseded e -> subjects.mustHaveIfAny(SubjectType.DECISION, e.by());
            case DecisionReviewed e -> Vocabulary.mustBe(e.verdict(), Vocabulary.VERDICTS);
            case DecisionProposed ignored -> {} // begun above
            case DecisionMade ignored -> {}
            case ReviewEvent ignored -> {} // is reviewed like anything else
        }
    }

    private void question(QuestionEvent event) {
        switch (event) {
            case QuestionAsked e -> {
                subjects.mustHave(e.about(), e.aboutId());
                if (e.to() != null) {
                    mustBeRole(e.to());
                }
                subjects.begin(SubjectType.QUESTION, e.questionId());
            }
            case QuestionAnswered e -> subjects.mustHave(SubjectType.QUESTION, e.questionId());
        }
    }

    private static void mustBeRole(String name) {
        try {
            Role.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Impossible("names a role that there is not");
        }
    }
}
