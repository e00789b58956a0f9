package dev.backstory.command.imports.jobs;

import dev.backstory.command.backlog.Backlog;
import dev.backstory.command.imports.history.ImportOrder;
import dev.backstory.command.product.Product;
import dev.backstory.command.roadmap.Roadmap;
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
    void schedule(ImportOrder order) {
        snapshotter.scheduleSnapshot(Product.class, order.productId().toString());
        snapshotter.scheduleSnapshot(Roadmap.class, order.roadmapId().toString());
        snapshotter.scheduleSnapshot(Backlog.class, order.backlogId().toString());
    }
}
