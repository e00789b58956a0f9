package dev.backstory.command.roadmap;

import dev.backstory.command.ranking.Placement;
import dev.backstory.events.RoadmapOpened;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** What other aggregates ask of roadmaps, in the unit of work that has locked their product. */
@Component
public class Roadmaps {
    private final Repository<Roadmap> roadmaps;

    Roadmaps(Repository<Roadmap> roadmaps) {
        this.roadmaps = roadmaps;
    }

    /** Begins a product's roadmap. */
    public void open(UUID roadmap, UUID product) throws Exception {
        roadmaps.newInstance(() -> new Roadmap(new RoadmapOpened(roadmap, product)));
    }

    /** Puts an item to its place; nothing happens where it stands in the order already. */
    public void rank(UUID roadmap, UUID item, Placement placement) {
        roadmaps.load(roadmap.toString()).execute(found -> found.rank(item, placement));
    }

    /** Takes an item out of the order: SHIPPED or DROPPED. */
    public void leave(UUID roadmap, UUID item, String reason) {
        roadmaps.load(roadmap.toString()).execute(found -> found.leave(item, reason));
    }
}
