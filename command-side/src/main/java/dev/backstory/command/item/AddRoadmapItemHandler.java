package dev.backstory.command.item;

import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.roadmap.Roadmaps;
import dev.backstory.command.support.Goals;
import dev.backstory.command.support.Membership;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Puts an item on the roadmap and to its place in the order. */
@Component
class AddRoadmapItemHandler {
    private final Repository<RoadmapItem> items;
    private final Roadmaps roadmaps;
    private final Membership products;
    private final Goals goals;

    AddRoadmapItemHandler(Repository<RoadmapItem> items, Roadmaps roadmaps, Membership products, Goals goals) {
        this.items = items;
        this.roadmaps = roadmaps;
        this.products = products;
        this.goals = goals;
    }

    @CommandHandler
    void handle(AddRoadmapItem command) throws Exception {
        goals.mustBeOpen(command.goals(), command.productId());
        var roadmap = products.roadmapOf(command.productId());
        var added = ItemDecider.add(command, roadmap);
        items.newInstance(() -> new RoadmapItem(added));
        roadmaps.rank(roadmap, command.itemId(), command.place());
    }
}
