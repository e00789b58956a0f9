package dev.backstory.history;

import dev.backstory.events.LaunchStep;
import dev.backstory.events.RecordedEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Launches, as the roadmap shows them with their items. */
final class LaunchAnswers {
    private LaunchAnswers() {}

    static @Nullable Map<String, Object> of(FoldedLaunch launch) {
        var plan = launch.plan;
        if (plan == null) {
            return null;
        }
        var mandatory = plan.steps().stream().filter(LaunchStep::mandatory).toList();
        return Json.object(
                "segments",
                plan.segments(),
                "channels",
                plan.channels(),
                "pricing",
                plan.pricing(),
                "date",
                plan.date(),
                "steps",
                plan.steps().stream().map(step -> step(launch, step)).toList(),
                "progress",
                Json.object(
                        "steps",
                        plan.steps().size(),
                        "done",
                        launch.done.size(),
                        "mandatory",
                        mandatory.size(),
                        "mandatoryDone",
                        mandatory.stream()
                                .filter(step -> launch.done.containsKey(step.id()))
                                .count()),
                "launched",
                launch.launched == null ? null : happened(launch.launched),
                "earlier",
                launch.earlier.stream().map(LaunchAnswers::past).toList());
    }

    private static Map<String, Object> past(FoldedLaunch.Past past) {
        var plan = past.plan();
        return Json.object(
                "segments",
                plan.segments(),
                "channels",
                plan.channels(),
                "pricing",
                plan.pricing(),
                "date",
                plan.date(),
                "launched",
                happened(past.launched()));
    }

    private static Map<String, Object> step(FoldedLaunch launch, LaunchStep step) {
        var done = launch.done.get(step.id());
        return Json.object(
                "id",
                step.id(),
                "kind",
                step.kind(),
                "title",
                step.title(),
                "mandatory",
                step.mandatory(),
                "done",
                done == null ? null : happened(done));
    }

    static Map<String, Object> happened(RecordedEvent recorded) {
        return Json.object(
                "position",
                recorded.position(),
                "at",
                recorded.provenance().occurred(),
                "actor",
                recorded.provenance().actor());
    }
}
