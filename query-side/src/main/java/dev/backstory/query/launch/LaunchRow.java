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
        @Json @Nullable Happened launched) {
    static final ViewTable<LaunchRow> TABLE = ViewTable.versioned(LaunchRow.class, "roadmap_launch", "item_id");

    /** When something was done, and by whom. */
    record Happened(long position, Instant at, UUID actor) {}

    /** A step that is done. */
    record DoneStep(UUID stepId, Happened happened) {}

    /** With another plan: what was done of it stays done, unless that was for a launch that has taken place. */
    LaunchRow planned(LaunchPlan after) {
        var ids = after.steps().stream().map(LaunchStep::id).toList();
        var kept = launched == null
                ? done.stream().filter(step -> ids.contains(step.stepId())).toList()
                : List.<DoneStep>of();
        return new LaunchRow(itemId, productId, after, kept, null);
    }

    LaunchRow completed(UUID step, Happened when) {
        var now = Stream.concat(done.stream(), Stream.of(new DoneStep(step, when)));
        return new LaunchRow(itemId, productId, plan, now.toList(), launched);
    }

    LaunchRow launched(Happened when) {
        return new LaunchRow(itemId, productId, plan, done, when);
    }
}
