package dev.backstory.command.launch;

import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchStep;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What decisions on a launch need to know of it. */
public record LaunchState(@Nullable LaunchPlan plan, List<UUID> done, boolean launched) {
    /** Nothing was planned yet. */
    public static final LaunchState NONE = new LaunchState(null, List.of(), false);

    public LaunchState {
        done = List.copyOf(done);
    }

    /** With this plan: what was done of it stays done, unless that was for a launch that has taken place. */
    public LaunchState planned(LaunchPlan after) {
        var ids = after.steps().stream().map(LaunchStep::id).toList();
        return new LaunchState(
                after,
                launched ? List.of() : done.stream().filter(ids::contains).toList(),
                false);
    }

    /** With this step done. */
    public LaunchState completed(UUID step) {
        return new LaunchState(
                plan, Stream.concat(done.stream(), Stream.of(step)).toList(), launched);
    }

    /** After the launch. */
    public LaunchState held() {
        return new LaunchState(plan, done, true);
    }
}
