package dev.backstory.command.item;

import dev.backstory.command.item.ItemProgressCommand.CommitRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.DropRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.ReopenRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.ShipRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.StartRoadmapItem;
import dev.backstory.command.roadmap.Roadmaps;
import dev.backstory.command.support.Membership;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Takes an item a step further; one that is closed leaves the ranking, one that is reopened comes back into it. */
@Component
class ItemProgressHandler {
    private final Repository<RoadmapItem> items;
    private final Roadmaps roadmaps;
    private final Membership products;

    ItemProgressHandler(Repository<RoadmapItem> items, Roadmaps roadmaps, Membership products) {
        this.items = items;
        this.roadmaps = roadmaps;
        this.products = products;
    }

    @CommandHandler
    void handle(CommitRoadmapItem command) {
        isNews(command);
    }

    @CommandHandler
    void handle(StartRoadmapItem command) {
        isNews(command);
    }

    @CommandHandler
    void handle(ShipRoadmapItem command) {
        if (isNews(command)) {
            roadmaps.leave(products.roadmapOf(command.productId()), command.itemId(), "SHIPPED");
        }
    }

    @CommandHandler
    void handle(DropRoadmapItem command) {
        if (isNews(command)) {
            roadmaps.leave(products.roadmapOf(command.productId()), command.itemId(), "DROPPED");
        }
    }

    @CommandHandler
    void handle(ReopenRoadmapItem command) {
        if (isNews(command)) {
            roadmaps.rank(products.roadmapOf(command.productId()), command.itemId(), command.place());
        }
    }

    private boolean isNews(ItemProgressCommand command) {
        return items.load(command.itemId().toString()).invoke(item -> item.progress(command));
    }
}
