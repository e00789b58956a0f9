package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.ROADMAP_ITEM;

import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changed of the launch of an item; of the steps that are done each change is one that came. */
final class LaunchChanges {
    private LaunchChanges() {}

    /** Of a plan; one that follows a launch is for another, which has not taken place. */
    static List<Change> of(LaunchPlanned event, boolean launched) {
        var before = event.before();
        var after = event.after();
        return new ChangeList(ROADMAP_ITEM, event.itemId())
                .change("launch.segments", list(before, LaunchPlan::segments), some(after.segments()))
                .change("launch.channels", list(before, LaunchPlan::channels), some(after.channels()))
                .change("launch.pricing", before == null ? null : before.pricing(), after.pricing())
                .change("launch.date", before == null ? null : before.date(), after.date())
                .change("launch.steps", list(before, LaunchPlan::steps), some(after.steps()))
                .change("launch.launched", launched, false)
                .done();
    }

    static List<Change> of(LaunchStepCompleted event) {
        return new ChangeList(ROADMAP_ITEM, event.itemId())
                .begin("launch.done", Map.of("stepId", event.stepId(), "title", event.title()))
                .done();
    }

    static List<Change> of(Launched event) {
        return new ChangeList(ROADMAP_ITEM, event.itemId())
                .change("launch.launched", false, true)
                .done();
    }

    private static <T> @Nullable List<T> list(@Nullable LaunchPlan plan, Function<LaunchPlan, List<T>> part) {
        return plan == null ? null : some(part.apply(plan));
    }

    /** An empty list is nothing. */
    private static <T> @Nullable List<T> some(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
