package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.ROADMAP_ITEM;

import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import java.util.List;

/** What changed of one roadmap item. */
final class RoadmapItemChanges {
    private RoadmapItemChanges() {}

    static List<Change> of(RoadmapItemEvent event) {
        return switch (event) {
            case RoadmapItemAdded e -> added(e);
            case RoadmapItemRescheduled e ->
                new ChangeList(ROADMAP_ITEM, e.itemId())
                        .change("timeframe", e.before().timeframe(), e.after().timeframe())
                        .change("horizon", e.before().horizon(), e.after().horizon())
                        .done();
            case SourceStatusChanged e -> SourceChanges.of(e);
            case SourceFieldChanged e -> SourceChanges.of(e);
            case ForeignFactRecorded e -> SourceChanges.of(e);
            case ReviewEvent e -> ReviewChanges.of(e);
        };
    }

    private static List<Change> added(RoadmapItemAdded event) {
        return new ChangeList(ROADMAP_ITEM, event.itemId())
                .begin("kind", event.kind())
                .begin("title", event.title())
                .begin("status", "PROPOSED")
                .begin("description", event.description())
                .begin("goals", event.goals())
                .begin("lane", event.lane())
                .begin("timeframe", event.timeframe())
                .begin("horizon", event.horizon())
                .done();
    }
}
