package dev.backstory.command.item;

import dev.backstory.command.launch.LaunchState;
import dev.backstory.events.Schedule;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A roadmap item's state while an event changes it. */
final class ItemDraft {
    private final UUID id;
    private final UUID productId;
    String kind;
    String title;

    @Nullable
    String description;

    List<UUID> goals;

    @Nullable
    String lane;

    Schedule schedule;
    String status;
    List<UUID> dependsOn;
    LaunchState launch;

    ItemDraft(RoadmapItemState item) {
        id = item.id();
        productId = item.productId();
        kind = item.kind();
        title = item.title();
        description = item.description();
        goals = item.goals();
        lane = item.lane();
        schedule = item.schedule();
        status = item.status();
        dependsOn = item.dependsOn();
        launch = item.launch();
    }

    RoadmapItemState done() {
        return new RoadmapItemState(
                id, productId, kind, title, description, goals, lane, schedule, status, dependsOn, launch);
    }
}
