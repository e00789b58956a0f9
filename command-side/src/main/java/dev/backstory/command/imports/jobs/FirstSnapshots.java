package dev.backstory.command.imports.jobs;

import dev.backstory.command.backlog.Backlog;
import dev.backstory.command.product.Product;
import dev.backstory.command.roadmap.Roadmap;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.stereotype.Component;

/** Spares the first command on an imported product the reading of all that was imported. */
@Component
class FirstSnapshots {
    private final Snapshotter snapshotter;

    FirstSnapshots(Snapshotter snapshotter) {
        this.snapshotter = snapshotter;
    }

    /** Has them taken soon, of what many stories and items make long. */
    void schedule(UUID product, UUID roadmap, List<UUID> backlogs) {
        snapshotter.scheduleSnapshot(Product.class, product.toString());
        snapshotter.scheduleSnapshot(Roadmap.class, roadmap.toString());
        backlogs.forEach(backlog -> snapshotter.scheduleSnapshot(Backlog.class, backlog.toString()));
    }
}
