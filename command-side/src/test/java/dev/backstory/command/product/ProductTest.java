package dev.backstory.command.product;

import static dev.backstory.command.product.ProductRule.LAST_PRODUCT_MANAGER_STAYS;
import static dev.backstory.events.authority.Role.PRODUCT_MANAGER;
import static dev.backstory.events.authority.Role.PRODUCT_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductCommand.RevokeRole;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** The aggregate routes each command to the decider and each event to the state. */
class ProductTest {
    private static final UUID SHOP = Ids.next();
    private static final UUID MARY = UUID.randomUUID();
    private static final UUID OTTO = UUID.randomUUID();
    private static final Why WHY = Why.of("It is time");
    private static final ProductCreated CREATED = new ProductCreated(SHOP, "SHOP", "Shop", Ids.next(), false);
    private static final RoleAssigned MARY_MANAGES = new RoleAssigned(SHOP, MARY, "PRODUCT_MANAGER");
    private static final Map<String, ?> BY_MARY = Map.of("actor", MARY.toString());

    private final AggregateTestFixture<Product> product = new AggregateTestFixture<>(Product.class);

    @Test
    void assigns_a_role() {
        product.given(CREATED, MARY_MANAGES)
                .when(new AssignRole(SHOP, OTTO, PRODUCT_OWNER, null), BY_MARY)
                .expectSuccessfulHandlerExecution()
                .expectEvents(new RoleAssigned(SHOP, OTTO, "PRODUCT_OWNER"))
                .expectState(state -> assertThat(state.state().rolesOf(OTTO)).containsExactly(PRODUCT_OWNER));
    }

    @Test
    void revokes_a_role() {
        product.given(CREATED, MARY_MANAGES, new RoleAssigned(SHOP, OTTO, "PRODUCT_OWNER"))
                .when(new RevokeRole(SHOP, OTTO, PRODUCT_OWNER, WHY), BY_MARY)
                .expectEvents(new RoleRevoked(SHOP, OTTO, "PRODUCT_OWNER"))
                .expectState(state -> assertThat(state.state().rolesOf(OTTO)).isEmpty());
    }

    @Test
    void refuses_without_an_event() {
        product.given(CREATED, MARY_MANAGES)
                .when(new RevokeRole(SHOP, MARY, PRODUCT_MANAGER, WHY), BY_MARY)
                .expectNoEvents()
                .expectException(RuleViolation.class)
                .expectExceptionMessage(LAST_PRODUCT_MANAGER_STAYS.sentence());
    }

    @Test
    void sets_its_vision() {
        product.given(CREATED)
                .when(new SetVision(SHOP, new Text("Sell"), null, null, null, WHY), BY_MARY)
                .expectEvents(new VisionSet(SHOP, 1, null, new Vision("Sell", null, null, null)));
    }
}
