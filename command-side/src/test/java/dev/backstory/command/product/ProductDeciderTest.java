package dev.backstory.command.product;

import static dev.backstory.command.product.ProductRule.LAST_PRODUCT_MANAGER_STAYS;
import static dev.backstory.command.product.ProductRule.NOBODY_GRANTS_A_ROLE_TO_THEMSELVES;
import static dev.backstory.command.product.ProductRule.ROLE_IS_HELD;
import static dev.backstory.events.authority.Role.AUDITOR;
import static dev.backstory.events.authority.Role.PRODUCT_MANAGER;
import static dev.backstory.events.authority.Role.PRODUCT_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.desk.Scenario;
import dev.backstory.command.product.ProductCommand.ArchiveProduct;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductCommand.CreateProduct;
import dev.backstory.command.product.ProductCommand.RenameProduct;
import dev.backstory.command.product.ProductCommand.RevokeRole;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.events.ProductArchived;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.ProductRenamed;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.authority.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProductDeciderTest {
    private static final UUID SHOP = Ids.next();
    private static final UUID ROADMAP = Ids.next();
    private static final UUID MARY = UUID.randomUUID();
    private static final UUID OTTO = UUID.randomUUID();
    private static final UUID ANNA = UUID.randomUUID();
    private static final Why WHY = Why.of("It is time");

    private record By(UUID actor, ProductCommand command) {}

    private static final Scenario<ProductState, By, ProductEvent> PRODUCT = new Scenario<>(
            ProductDeciderTest::fold, (state, said) -> ProductDecider.decide(state, said.command(), said.actor()));

    @Test
    void begins_without_anybody() {
        assertThat(ProductDecider.create(create(null), ANNA, false)).containsExactly(created());
    }

    @Test
    void begins_with_its_first_manager() {
        assertThat(ProductDecider.create(create(MARY), ANNA, false))
                .containsExactly(created(), assigned(MARY, PRODUCT_MANAGER));
    }

    @Test
    void begins_as_a_demo_where_things_are_tried_out() {
        assertThat(ProductDecider.create(create(null), ANNA, true))
                .containsExactly(new ProductCreated(SHOP, "SHOP", "Shop", ROADMAP, true));
    }

    @Test
    void refuses_to_make_its_creator_the_first_manager() {
        assertThatThrownBy(() -> ProductDecider.create(create(ANNA), ANNA, false))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.rule()).isEqualTo(NOBODY_GRANTS_A_ROLE_TO_THEMSELVES));
    }

    @Test
    void is_not_created_twice() {
        given(created()).when(by(ANNA, create(null))).thenImpossible();
    }

    @Test
    void gives_a_role_to_another() {
        given(created(), assigned(MARY, PRODUCT_MANAGER))
                .when(by(MARY, assign(OTTO, PRODUCT_OWNER)))
                .then(assigned(OTTO, PRODUCT_OWNER));
    }

    @Test
    void gives_a_second_role_to_one_person() {
        given(created(), assigned(OTTO, PRODUCT_OWNER))
                .when(by(MARY, assign(OTTO, AUDITOR)))
                .then(assigned(OTTO, AUDITOR));
    }

    @Test
    void changes_nothing_where_the_role_is_held() {
        given(created(), assigned(OTTO, PRODUCT_OWNER))
                .when(by(MARY, assign(OTTO, PRODUCT_OWNER)))
                .thenNothing();
    }

    @Test
    void gives_a_role_again_after_it_was_taken() {
        given(created(), assigned(OTTO, PRODUCT_OWNER), revoked(OTTO, PRODUCT_OWNER))
                .when(by(MARY, assign(OTTO, PRODUCT_OWNER)))
                .then(assigned(OTTO, PRODUCT_OWNER));
    }

    @Test
    void refuses_a_role_for_oneself() {
        given(created(), assigned(MARY, PRODUCT_MANAGER))
                .when(by(MARY, assign(MARY, PRODUCT_OWNER)))
                .thenRefused(NOBODY_GRANTS_A_ROLE_TO_THEMSELVES);
    }

    @Test
    void takes_a_role() {
        given(created(), assigned(OTTO, PRODUCT_OWNER))
                .when(by(MARY, revoke(OTTO, PRODUCT_OWNER)))
                .then(revoked(OTTO, PRODUCT_OWNER));
    }

    @Test
    void refuses_to_take_a_role_that_nobody_holds() {
        given(created(), assigned(OTTO, PRODUCT_OWNER))
                .when(by(MARY, revoke(OTTO, AUDITOR)))
                .thenRefused(ROLE_IS_HELD);
        given(created(), assigned(OTTO, PRODUCT_OWNER), revoked(OTTO, PRODUCT_OWNER))
                .when(by(MARY, revoke(OTTO, PRODUCT_OWNER)))
                .thenRefused(ROLE_IS_HELD);
    }

    @Test
    void refuses_to_let_the_last_manager_go() {
        given(created(), assigned(MARY, PRODUCT_MANAGER))
                .when(by(MARY, revoke(MARY, PRODUCT_MANAGER)))
                .thenRefused(LAST_PRODUCT_MANAGER_STAYS);
        given(
                        created(),
                        assigned(MARY, PRODUCT_MANAGER),
                        assigned(OTTO, PRODUCT_MANAGER),
                        revoked(OTTO, PRODUCT_MANAGER))
                .when(by(OTTO, revoke(MARY, PRODUCT_MANAGER)))
                .thenRefused(LAST_PRODUCT_MANAGER_STAYS);
    }

    @Test
    void lets_one_of_two_managers_go() {
        given(created(), assigned(MARY, PRODUCT_MANAGER), assigned(OTTO, PRODUCT_MANAGER))
                .when(by(MARY, revoke(MARY, PRODUCT_MANAGER)))
                .then(revoked(MARY, PRODUCT_MANAGER));
    }

    @Test
    void takes_another_role_from_the_last_manager() {
        given(created(), assigned(MARY, PRODUCT_MANAGER), assigned(MARY, AUDITOR))
                .when(by(MARY, revoke(MARY, AUDITOR)))
                .then(revoked(MARY, AUDITOR));
    }

    @Test
    void takes_another_name_with_the_one_before() {
        given(created()).when(by(MARY, rename("Store"))).then(new ProductRenamed(SHOP, "Shop", "Store"));
        given(created(), new ProductRenamed(SHOP, "Shop", "Store"))
                .when(by(MARY, rename("Shop")))
                .then(new ProductRenamed(SHOP, "Store", "Shop"));
    }

    @Test
    void changes_nothing_where_the_name_is_the_same() {
        given(created()).when(by(MARY, rename(" Shop "))).thenNothing();
    }

    @Test
    void ends() {
        given(created()).when(by(MARY, new ArchiveProduct(SHOP, WHY))).then(new ProductArchived(SHOP));
        assertThat(fold(List.of(created(), new ProductArchived(SHOP))).archived())
                .isTrue();
    }

    private static Scenario<ProductState, By, ProductEvent>.Given given(ProductEvent... events) {
        return PRODUCT.given(events);
    }

    private static ProductState fold(List<ProductEvent> events) {
        var state = ProductState.created((ProductCreated) events.getFirst());
        for (var event : events.subList(1, events.size())) {
            state = state.evolve(event, null);
        }
        return state;
    }

    private static By by(UUID actor, ProductCommand command) {
        return new By(actor, command);
    }

    private static CreateProduct create(@Nullable UUID manager) {
        return new CreateProduct(
                SHOP, ROADMAP, Ids.next(), new ProductKey("SHOP"), new Title("Shop"), null, manager, null);
    }

    private static RenameProduct rename(String name) {
        return new RenameProduct(SHOP, new Title(name), null);
    }

    private static AssignRole assign(UUID person, Role role) {
        return new AssignRole(SHOP, person, role, null);
    }

    private static RevokeRole revoke(UUID person, Role role) {
        return new RevokeRole(SHOP, person, role, WHY);
    }

    private static ProductCreated created() {
        return new ProductCreated(SHOP, "SHOP", "Shop", ROADMAP, false);
    }

    private static RoleAssigned assigned(UUID person, Role role) {
        return new RoleAssigned(SHOP, person, role.name());
    }

    private static RoleRevoked revoked(UUID person, Role role) {
        return new RoleRevoked(SHOP, person, role.name());
    }
}
