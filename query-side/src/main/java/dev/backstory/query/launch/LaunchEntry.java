package dev.backstory.query.launch;

import dev.backstory.events.LaunchStep;
import dev.backstory.query.launch.LaunchRow.DoneStep;
import dev.backstory.query.launch.LaunchRow.Happened;
import dev.backstory.query.launch.LaunchRow.Past;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A launch as the roadmap shows it; {@code launched} is null until it takes place, {@code earlier} are those that did before it was planned. */
public record LaunchEntry(
        List<String> segments,
        List<String> channels,
        @Nullable String pricing,
        @Nullable LocalDate date,
        List<Step> steps,
        Progress progress,
        @Nullable Happened launched,
        List<Earlier> earlier) {
    /** A step; {@code done} is null while it is open. */
    record Step(
            UUID id,
            String kind,
            String title,
            boolean mandatory,
            @Nullable Happened done) {}

    /** One that took place, by a plan that another one has followed. */
    record Earlier(
            List<String> segments,
            List<String> channels,
            @Nullable String pricing,
            @Nullable LocalDate date,
            Happened launched) {
        static Earlier of(Past past) {
            var plan = past.plan();
            return new Earlier(plan.segments(), plan.channels(), plan.pricing(), plan.date(), past.launched());
        }
    }

    /** How many steps there are and are done; nothing is launched before all mandatory ones are. */
    record Progress(int steps, int done, int mandatory, int mandatoryDone) {}

    static LaunchEntry of(LaunchRow row) {
        var done = row.done().stream().collect(Collectors.toMap(DoneStep::stepId, DoneStep::happened));
        var steps = row.plan().steps().stream().map(step -> step(step, done)).toList();
        return new LaunchEntry(
                row.plan().segments(),
                row.plan().channels(),
                row.plan().pricing(),
                row.plan().date(),
                steps,
                progress(steps),
                row.launched(),
                row.earlier().stream().map(Earlier::of).toList());
    }

    private static Step step(LaunchStep step, Map<UUID, Happened> done) {
        return new Step(step.id(), step.kind(), step.title(), step.mandatory(), done.get(step.id()));
    }

    private static Progress progress(List<Step> steps) {
        var done = steps.stream().filter(step -> step.done() != null).toList();
        return new Progress(steps.size(), done.size(), mandatory(steps), mandatory(done));
    }

    private static int mandatory(List<Step> steps) {
        return (int) steps.stream().filter(Step::mandatory).count();
    }
}
