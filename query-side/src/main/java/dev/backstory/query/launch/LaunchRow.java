package dev.backstory.query.launch;

import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchStep;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The launch of an item: its plan, the steps that are done, and when it took place. */
record LaunchRow(
        UUID itemId,
        UUID productId,
        @Json LaunchPlan plan,
        @Json List<DoneStep> done,
        @Json @Nullable Happened launched,
        @Json List<Past> earlier) {
    static final ViewTable<LaunchRow> TABLE = ViewTable.versioned(LaunchRow.class, "roadmap_launch", "item_id");

    /** When something was done, and by whom. */
    record Happened(long position, Instant at, UUID actor) {}

    /** A step that is done. */
    record DoneStep(UUID stepId, Happened happened) {}

    /** A launch that took place, by this plan. */
    record Past(LaunchPlan plan, Happened launched) {}

    static LaunchRow first(UUID item, UUID product, LaunchPlan plan) {
        return new LaunchRow(item, product, plan, List.of(), null, List.of());
    }

    /** With another plan: what was done of it stays done, unless that was for a launch that has taken place. */
    LaunchRow planned(LaunchPlan after) {
        if (launched != null) {
            var past = Stream.concat(earlier.stream(), Stream.of(new Past(plan, launched)));
            return new LaunchRow(itemId, productId, after, List.of(), null, past.toList());
        }
        var ids = after.steps().stream().map(LaunchStep::id).toList();
        var kept = done.stream().filter(step -> ids.contains(step.stepId())).toList();
        return new LaunchRow(itemId, productId, after, kept, null, earlier);
    }

    LaunchRow completed(UUID step, Happened when) {
        var now = Stream.concat(done.stream(), Stream.of(new DoneStep(step, when)));
        return new LaunchRow(itemId, productId, plan, now.toList(), launched, earlier);
    }

    LaunchRow launched(Happened when) {
        return new LaunchRow(itemId, productId, plan, done, when, earlier);
    }
}
