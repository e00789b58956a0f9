package dev.backstory.query.audit.change;

import dev.backstory.events.BacklogEvent;
import dev.backstory.events.DecisionEvent;
import dev.backstory.events.Endorsed;
import dev.backstory.events.KpiEvent;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.QuestionEvent;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEvent;
import dev.backstory.query.audit.sentence.Names;
import java.util.List;

/** An event as changes of fields. What follows of itself, such as the ranks of those that were passed, is not repeated. */
public final class Changes {
    private Changes() {}

    /** The changes in the order of the event, with the names as of its position and what was known before it. */
    public static List<Change> of(RecordedEvent recorded, Names names, Known known) {
        return switch (recorded.event()) {
            case Endorsed e ->
                ReviewChanges.of(
                        e, known.objections(e.subject(), recorded.provenance().actor()));
            case ReviewEvent e -> ReviewChanges.of(e);
            case ProductEvent e -> ProductChanges.of(e);
            case KpiEvent e -> KpiChanges.of(e);
            case RoadmapEvent e -> OrderChanges.of(e, names);
            case BacklogEvent e -> OrderChanges.of(e, names);
            case StoryDefined e -> StoryChanges.of(e, isPart(recorded) ? known.splitFrom(e.storyId()) : null);
            case StoryEvent e -> StoryChanges.of(e, known);
            case RoadmapItemEvent e -> RoadmapItemChanges.of(e, known);
            case DecisionEvent e -> DecisionChanges.of(e);
            case QuestionEvent e -> QuestionChanges.of(e, known);
        };
    }

    /** Only of those that a split defines is it worth a look what they come from. */
    private static boolean isPart(RecordedEvent recorded) {
        return recorded.provenance().command().equals("SplitStory");
    }
}
