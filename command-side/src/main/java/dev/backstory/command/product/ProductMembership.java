package dev.backstory.command.product;

import dev.backstory.command.support.Membership;
import java.util.UUID;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Reads roles from the product itself. */
@Component
class ProductMembership implements Membership {
    private final Repository<Product> products;

    ProductMembership(Repository<Product> products) {
        this.products = products;
    }

    @Override
    public Standing of(UUID product, UUID person) {
        return products.load(product.toString()).invoke(found -> {
            var state = found.state();
            return new Standing(
                    state.demo(), state.visible(), state.archived(), state.hasManager(), state.rolesOf(person));
        });
    }

    @Override
    public UUID roadmapOf(UUID product) {
        return products.load(product.toString()).invoke(found -> found.state().roadmapId());
    }
}
