package dev.backstory.history;

import dev.backstory.events.OrderRespaced;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.history.FoldedChanges.Changed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An entry of the audit trail: what it changed, whether it is a decision, what was open against that, what it says. */
record FoldedEntry(
        RecordedEvent event,
        List<Changed> changes,
        boolean decision,
        List<RecordedEvent> objections,
        List<String> says) {
    /** All but what it says, from the fold before the event. */
    static FoldedEntry before(Fold fold, RecordedEvent event) {
        var changes = fold.changes.of(event);
        var decision = decides(fold, event);
        var objections = decision && !(event.event() instanceof ReviewEvent)
                ? fold.reviews.openAgainst(touched(fold, event, changes))
                : List.<RecordedEvent>of();
        return new FoldedEntry(event, changes, decision, objections, List.of());
    }

    FoldedEntry saying(List<String> parts) {
        return new FoldedEntry(event, changes, decision, objections, parts);
    }

    boolean touches(UUID subject) {
        return event.event().subject().id().equals(subject)
                || changes.stream().anyMatch(change -> change.subject().equals(subject));
    }

    boolean carriesOut(UUID decided) {
        var why = event.provenance().rationale();
        return why != null && decided.equals(why.decisionId());
    }

    /**
     * A command that must say why decides; what follows in the orders, or begins there, does not. With a reason, so do
     * another estimate, an acceptance, and what is new above others.
     */
    private static boolean decides(Fold fold, RecordedEvent recorded) {
        var command = recorded.provenance().command();
        var saysWhy = recorded.provenance().rationale() != null;
        return switch (recorded.event()) {
            case OrderRespaced ignored -> false;
            case RoadmapOrderRespaced ignored -> false;
            case StoryRanked e ->
                saysWhy
                        && command.equals("DefineStory")
                        && fold.backlog(e.backlogId()).comesAbove(e.orderKey());
            case RoadmapItemRanked e ->
                saysWhy && command.equals("AddRoadmapItem") && fold.roadmap().comesAbove(e.orderKey());
            case StoryLeft ignored -> false;
            case RoadmapItemLeft ignored -> false;
            case StoryDefined ignored -> false;
            case StoryEstimated e -> saysWhy && fold.story(e.storyId()).points != null;
            case StoryAccepted ignored -> saysWhy;
            default -> Acts.knows(command) && Acts.named(command).why();
        };
    }

    private static Set<Subject> touched(Fold fold, RecordedEvent event, List<Changed> changes) {
        var touched = new LinkedHashSet<>(Set.of(event.event().subject()));
        for (var change : changes) {
            var id = change.subject();
            if (fold.stories.containsKey(id)) {
                touched.add(new Subject(SubjectType.STORY, id));
            }
            if (fold.items.containsKey(id)) {
                touched.add(new Subject(SubjectType.ROADMAP_ITEM, id));
            }
            if (fold.decisions.containsKey(id)) {
                touched.add(new Subject(SubjectType.DECISION, id));
            }
        }
        return touched;
    }
}
