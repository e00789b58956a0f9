package dev.backstory.command.product;

import dev.backstory.command.backlog.Backlogs;
import dev.backstory.command.product.ProductCommand.CreateProduct;
import dev.backstory.command.roadmap.Roadmaps;
import dev.backstory.command.support.text.Title;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Begins a product together with its roadmap and its first backlog. */
@Component
class CreateProductHandler {
    private static final Title FIRST_BACKLOG = new Title("Backlog");

    private final Repository<Product> products;
    private final Roadmaps roadmaps;
    private final Backlogs backlogs;
    private final boolean demo;

    CreateProductHandler(
            Repository<Product> products,
            Roadmaps roadmaps,
            Backlogs backlogs,
            @Value("${backstory.demo:false}") boolean demo) {
        this.products = products;
        this.roadmaps = roadmaps;
        this.backlogs = backlogs;
        this.demo = demo;
    }

    @CommandHandler
    void handle(CreateProduct command, @MetaDataValue("actor") String actor) throws Exception {
        var events = ProductDecider.create(command, UUID.fromString(actor), demo);
        products.newInstance(() -> new Product(events));
        roadmaps.open(command.roadmapId(), command.productId());
        var name = command.backlogName();
        backlogs.open(command.backlogId(), command.productId(), name == null ? FIRST_BACKLOG : name);
    }
}
