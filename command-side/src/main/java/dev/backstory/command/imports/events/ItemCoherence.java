package dev.backstory.command.imports.events;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStep;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemCommitted;
import dev.backstory.events.RoadmapItemDropped;
import dev.backstory.events.RoadmapItemEvent;
import dev.backstory.events.RoadmapItemReopened;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.RoadmapItemShipped;
import dev.backstory.events.RoadmapItemStarted;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SubjectType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must be there for events of roadmap items: goals, and a launch's plan with its steps. */
final class ItemCoherence {
    private final Subjects subjects;
    private final TheirCoherence theirs;
    private final Map<UUID, Set<UUID>> steps = new HashMap<>();

    ItemCoherence(Subjects subjects) {
        this.subjects = subjects;
        this.theirs = new TheirCoherence(subjects);
    }

    void take(RoadmapItemEvent event) {
        if (event instanceof RoadmapItemAdded e) {
            add(e);
            return;
        }
        subjects.mustHave(SubjectType.ROADMAP_ITEM, event.subject().id());
        switch (event) {
            case RoadmapItemAdded ignored -> {} // added above
            case RoadmapItemRevised e -> revise(e);
            case RoadmapItemRescheduled e -> {
                Vocabulary.schedule(e.before());
                Vocabulary.schedule(e.after());
            }
            case LaunchPlanned e -> plan(e.itemId(), e.after());
            case LaunchStepCompleted e ->
                Impossible.unless(
                        steps.getOrDefault(e.itemId(), Set.of()).contains(e.stepId()),
                        "completes a step that is not planned");
            case Launched e -> Impossible.unless(steps.containsKey(e.itemId()), "is a launch that was not planned");
            case DependencyDeclared e -> theirs.take(e);
            case DependencyRemoved e -> theirs.take(e);
            case SourceStatusChanged e -> theirs.take(e);
            case SourceFieldChanged e -> theirs.take(e);
            case ForeignFactRecorded e -> theirs.take(e);
            case RoadmapItemCommitted ignored -> {} // is about nothing else
            case RoadmapItemStarted ignored -> {}
            case RoadmapItemShipped ignored -> {}
            case RoadmapItemDropped ignored -> {}
            case RoadmapItemReopened ignored -> {}
            case ReviewEvent ignored -> {} // is checked like a review of anything else
        }
    }

    private void add(RoadmapItemAdded event) {
        subjects.mustHave(SubjectType.ROADMAP, event.roadmapId());
        subjects.mustHave(SubjectType.GOAL, event.goals());
        Vocabulary.mustBe(event.kind(), Vocabulary.ITEM_KINDS);
        Vocabulary.schedule(event.timeframe(), event.horizon());
        subjects.begin(SubjectType.ROADMAP_ITEM, event.itemId());
    }

    private void revise(RoadmapItemRevised event) {
        StoryCoherence.mustSay(event.kind());
        StoryCoherence.mustSay(event.title());
        if (event.kind() != null && event.kind().after() != null) {
            Vocabulary.mustBe(event.kind().after(), Vocabulary.ITEM_KINDS);
        }
        if (event.goals() != null) {
            goals(event.goals().before());
            goals(event.goals().after());
        }
    }

    private void goals(@Nullable List<UUID> goals) {
        if (goals != null) {
            subjects.mustHave(SubjectType.GOAL, goals);
        }
    }

    private void plan(UUID item, LaunchPlan plan) {
        plan.steps().forEach(step -> Vocabulary.mustBe(step.kind(), Vocabulary.STEP_KINDS));
        var ids = plan.steps().stream().map(LaunchStep::id).collect(Collectors.toUnmodifiableSet());
        Impossible.unless(ids.size() == plan.steps().size(), "plans a step twice");
        steps.put(item, ids);
    }
}
