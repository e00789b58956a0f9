package dev.backstory.command.launch;

import static dev.backstory.command.launch.LaunchRule.ITEM_IS_NOT_DROPPED;
import static dev.backstory.command.launch.LaunchRule.ITEM_IS_UNDER_WAY;
import static dev.backstory.command.launch.LaunchRule.LAUNCH_HAS_THE_STEP;
import static dev.backstory.command.launch.LaunchRule.LAUNCH_IS_PLANNED;
import static dev.backstory.command.launch.LaunchRule.LAUNCH_STEPS_ARE_DISTINCT;
import static dev.backstory.command.launch.LaunchRule.LAUNCH_STEPS_ARE_DONE;

import dev.backstory.command.launch.LaunchCommand.CompleteLaunchStep;
import dev.backstory.command.launch.LaunchCommand.Launch;
import dev.backstory.command.launch.LaunchCommand.PlanLaunch;
import dev.backstory.command.launch.LaunchCommand.Step;
import dev.backstory.command.launch.LaunchCommand.StepKind;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStep;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import dev.backstory.events.RoadmapItemEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every rule on launches. */
public final class LaunchDecider {
    private static final String DROPPED = "DROPPED";
    private static final Set<String> UNDER_WAY = Set.of("IN_PROGRESS", "SHIPPED");

    private LaunchDecider() {}

    /** Decides on the launch of an item that has this status. */
    public static List<RoadmapItemEvent> decide(UUID item, String status, LaunchState launch, LaunchCommand command) {
        return switch (command) {
            case PlanLaunch plan -> plan(item, status, launch, plan);
            case CompleteLaunchStep complete -> complete(item, status, launch, complete);
            case Launch ignored -> launch(item, status, launch);
        };
    }

    private static List<RoadmapItemEvent> plan(UUID item, String status, LaunchState launch, PlanLaunch command) {
        mustNotBeDropped(status);
        var steps = command.steps().stream().map(step -> recorded(item, step)).toList();
        var ids = new HashSet<UUID>();
        for (var step : steps) {
            if (!ids.add(step.id())) {
                throw new RuleViolation(LAUNCH_STEPS_ARE_DISTINCT, Map.of("stepTitle", step.title()));
            }
        }
        var pricing = command.pricing();
        var plan = new LaunchPlan(
                distinct(command.segments()),
                distinct(command.channels()),
                pricing == null ? null : pricing.value(),
                command.date(),
                steps);
        return plan.equals(launch.plan())
                ? List.of() // said twice, happened once
                : List.of(new LaunchPlanned(item, launch.plan(), plan));
    }

    private static List<RoadmapItemEvent> complete(
            UUID item, String status, LaunchState launch, CompleteLaunchStep command) {
        mustNotBeDropped(status);
        var step = steps(launch).stream()
                .filter(known -> known.id().equals(command.stepId()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(LAUNCH_HAS_THE_STEP, Map.of("stepId", command.stepId())));
        return launch.done().contains(step.id())
                ? List.of()
                : List.of(new LaunchStepCompleted(item, step.id(), step.title()));
    }

    private static List<RoadmapItemEvent> launch(UUID item, String status, LaunchState launch) {
        if (launch.launched()) {
            return List.of();
        }
        if (!UNDER_WAY.contains(status)) {
            throw new RuleViolation(ITEM_IS_UNDER_WAY, Map.of("itemStatus", status));
        }
        if (launch.plan() == null) {
            throw new RuleViolation(LAUNCH_IS_PLANNED);
        }
        var open = steps(launch).stream()
                .filter(step -> step.mandatory() && !launch.done().contains(step.id()))
                .map(step -> Map.of("stepId", step.id(), "title", step.title()))
                .toList();
        if (!open.isEmpty()) {
            throw new RuleViolation(LAUNCH_STEPS_ARE_DONE, Map.of("steps", open));
        }
        return List.of(new Launched(item));
    }

    private static void mustNotBeDropped(String status) {
        if (status.equals(DROPPED)) {
            throw new RuleViolation(ITEM_IS_NOT_DROPPED);
        }
    }

    private static List<LaunchStep> steps(LaunchState launch) {
        return launch.plan() == null ? List.of() : launch.plan().steps();
    }

    /** A step gets an id that follows from what is said of it, so that planning anew keeps what is done. */
    private static LaunchStep recorded(UUID item, Step step) {
        var kind = (step.kind() == null ? StepKind.OTHER : step.kind()).name();
        var title = step.title().value();
        var name = item + "/launch/" + kind + "/" + title;
        var id = step.id() == null ? UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) : step.id();
        return new LaunchStep(id, kind, title, !Boolean.FALSE.equals(step.mandatory()));
    }

    private static List<String> distinct(List<Title> names) {
        return names.stream().map(Title::value).distinct().toList();
    }
}
