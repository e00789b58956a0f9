package dev.backstory.history;

import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchStep;
import dev.backstory.events.RecordedEvent;
import dev.backstory.history.FoldedChanges.Changed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The launch of an item: its plan, the steps that are done, and when it took place. */
final class FoldedLaunch {
    private static final LaunchPlan NONE = new LaunchPlan(List.of(), List.of(), null, null, List.of());

    @Nullable
    LaunchPlan plan;

    final Map<UUID, RecordedEvent> done = new LinkedHashMap<>();

    @Nullable
    RecordedEvent launched;

    final List<Past> earlier = new ArrayList<>();

    record Past(LaunchPlan plan, RecordedEvent launched) {}

    List<LaunchStep> steps() {
        return plan == null ? List.of() : plan.steps();
    }

    Stream<LaunchStep> openSteps() {
        return steps().stream().filter(step -> !done.containsKey(step.id()));
    }

    /** A plan after a launch is for another one, which begins anew. */
    void planned(LaunchPlan after) {
        if (plan != null && launched != null) {
            earlier.add(new Past(plan, launched));
        }
        plan = after;
        done.keySet().retainAll(after.steps().stream().map(LaunchStep::id).toList());
        if (launched != null) {
            done.clear();
        }
        launched = null;
    }

    String titleOf(UUID id) {
        return steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("A step that was never planned: " + id))
                .title();
    }

    List<Changed> changes(UUID item, LaunchPlan after) {
        var before = plan == null ? NONE : plan;
        var changes = new ArrayList<Changed>();
        Changed.add(changes, item, "launch.segments", some(before.segments()), some(after.segments()));
        Changed.add(changes, item, "launch.channels", some(before.channels()), some(after.channels()));
        Changed.add(changes, item, "launch.pricing", before.pricing(), after.pricing());
        Changed.add(changes, item, "launch.date", before.date(), after.date());
        Changed.add(changes, item, "launch.steps", said(before.steps()), said(after.steps()));
        Changed.add(changes, item, "launch.launched", launched != null, false);
        return changes;
    }

    private static @Nullable List<Map<String, Object>> said(List<LaunchStep> steps) {
        return some(steps.stream()
                .map(step -> Json.object(
                        "id", step.id(), "kind", step.kind(), "title", step.title(), "mandatory", step.mandatory()))
                .toList());
    }

    private static <T> @Nullable List<T> some(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
