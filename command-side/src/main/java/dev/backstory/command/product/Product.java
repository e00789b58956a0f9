package dev.backstory.command.product;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductCommand.RevokeRole;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** A product, as the framework loads and stores it. */
@Aggregate(type = "Product", cache = "productCache", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class Product {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private UUID id;

    private ProductState state;

    @SuppressWarnings("NullAway") // the framework fills a bare instance from events
    Product() {}

    @SuppressWarnings("NullAway") // filled by the events it applies
    Product(List<ProductEvent> beginning) {
        beginning.forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    void handle(AssignRole command, @MetaDataValue("actor") String actor) {
        decide(command, actor);
    }

    @CommandHandler
    void handle(RevokeRole command, @MetaDataValue("actor") String actor) {
        decide(command, actor);
    }

    @CommandHandler
    void handle(SetVision command, @MetaDataValue("actor") String actor) {
        decide(command, actor);
    }

    @EventSourcingHandler
    void on(ProductEvent event) {
        state = event instanceof ProductCreated created ? ProductState.created(created) : state.evolve(event);
        id = state.id();
    }

    ProductState state() {
        return state;
    }

    private void decide(ProductCommand command, String actor) {
        ProductDecider.decide(state, command, UUID.fromString(actor)).forEach(AggregateLifecycle::apply);
    }
}
