package dev.backstory.command.imports.jobs;

import dev.backstory.command.backlog.Backlog;
import dev.backstory.command.product.Product;
import dev.backstory.command.roadmap.Roadmap;
import dev.backstory.command.turn.ProductLog;
import java.util.UUID;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.stereotype.Component;

/** Spares the first command on an imported product the reading of all that was imported. */
@Component
class FirstSnapshots {
    private final Snapshotter snapshotter;
    private final ProductLog log;

    FirstSnapshots(Snapshotter snapshotter, ProductLog log) {
        this.snapshotter = snapshotter;
        this.log = log;
    }

    /** Has them taken soon, of what many stories and items make long. */
    void schedule(UUID product) {
        snapshotter.scheduleSnapshot(Product.class, product.toString());
        log.aggregates(product, "Roadmap").forEach(roadmap -> snapshotter.scheduleSnapshot(Roadmap.class, roadmap));
        log.aggregates(product, "Backlog").forEach(backlog -> snapshotter.scheduleSnapshot(Backlog.class, backlog));
    }
}
