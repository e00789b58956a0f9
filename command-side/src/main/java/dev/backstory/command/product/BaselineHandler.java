package dev.backstory.command.product;

import dev.backstory.command.product.baseline.BaselineCommand.NameBaseline;
import dev.backstory.command.turn.ProductLog;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Names positions of a product's history. */
@Component
class BaselineHandler {
    private final Repository<Product> products;
    private final ProductLog log;

    BaselineHandler(Repository<Product> products, ProductLog log) {
        this.products = products;
        this.log = log;
    }

    @CommandHandler
    void handle(NameBaseline command) {
        var span = log.span(command.productId());
        products.load(command.productId().toString())
                .execute(product -> product.name(command, span.first(), span.last()));
    }
}
