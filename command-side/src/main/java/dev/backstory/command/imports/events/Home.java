package dev.backstory.command.imports.events;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.Event;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.StoryDefined;
import java.util.UUID;

/** The aggregate that an event belongs to, by the name under which the aggregates themselves are stored. */
public record Home(String type, UUID id) {
    /** A goal lives in its product, and so does the vision. */
    public static Home of(Event event, UUID product) {
        var subject = event.subject();
        return switch (subject.type()) {
            case PRODUCT, VISION, GOAL -> new Home("Product", product);
            case KPI -> new Home("Kpi", subject.id());
            case DECISION -> new Home("Decision", subject.id());
            case QUESTION -> new Home("Question", subject.id());
            case ROADMAP -> new Home("Roadmap", subject.id());
            case ROADMAP_ITEM -> new Home("RoadmapItem", subject.id());
            case BACKLOG -> new Home("Backlog", subject.id());
            case STORY -> new Home("Story", subject.id());
        };
    }

    /** Whether the event is the one that its aggregate begins with. */
    static boolean isBeginning(Event event) {
        return event instanceof ProductCreated
                || event instanceof RoadmapOpened
                || event instanceof RoadmapItemAdded
                || event instanceof BacklogOpened
                || event instanceof StoryDefined
                || event instanceof KpiDefined
                || event instanceof DecisionProposed
                || event instanceof QuestionAsked;
    }
}
