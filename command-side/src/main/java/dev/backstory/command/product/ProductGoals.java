package dev.backstory.command.product;

import dev.backstory.command.support.Goals;
import java.util.Collection;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Looks for goals in the product itself. */
@Component
class ProductGoals implements Goals {
    private final Repository<Product> products;

    ProductGoals(Repository<Product> products) {
        this.products = products;
    }

    @Override
    public void mustBeOpen(Collection<UUID> goals, UUID product) {
        if (!goals.isEmpty()) {
            products.load(product.toString())
                    .execute(found -> found.state().goals().mustBeOpen(goals));
        }
    }

    @Override
    public boolean contains(UUID goal, UUID product) {
        return products.load(product.toString())
                .invoke(found -> found.state().goals().goals().containsKey(goal));
    }
}
