package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.Membership;
import dev.backstory.command.support.Membership.Standing;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.events.authority.Role;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What depends on the product's nature: demos, and imports that are not complete. */
class GatekeeperTest {
    private static final Set<Role> MANAGER = Set.of(Role.PRODUCT_MANAGER, Role.AUDITOR);
    private static final Command VISION = new SetVision(Ids.next(), new Text("V"), null, null, null, Why.of("So"));

    @Test
    void a_demo_caller_acts_on_demo_products_only() {
        var demo = new Order.Actor(UUID.randomUUID(), false, true);
        assertThat(admitted(new Standing(true, true, false, true, MANAGER), demo))
                .isTrue();
        assertNotFound(new Standing(false, true, false, true, MANAGER), demo);
    }

    @Test
    void a_demo_admin_assigns_roles_in_demo_products_only() {
        var admin = new Order.Actor(UUID.randomUUID(), true, true);
        var assign = new AssignRole(Ids.next(), UUID.randomUUID(), Role.AUDITOR, null);
        assertThat(keeper(new Standing(true, true, false, false, Set.of())).admit(Order.of(assign, admin)))
                .containsExactly("ADMIN");
        assertThatThrownBy(() -> keeper(new Standing(false, true, false, false, Set.of()))
                        .admit(Order.of(assign, admin)))
                .isInstanceOf(Refused.NotFound.class);
    }

    @Test
    void others_act_on_demo_products_by_their_roles() {
        assertThat(admitted(
                        new Standing(true, true, false, true, MANAGER),
                        new Order.Actor(UUID.randomUUID(), false, false)))
                .isTrue();
    }

    @Test
    void nobody_acts_on_a_product_that_is_still_imported() {
        assertNotFound(
                new Standing(false, false, false, true, MANAGER), new Order.Actor(UUID.randomUUID(), false, false));
        assertNotFound(
                new Standing(false, false, false, true, Set.of()), new Order.Actor(UUID.randomUUID(), true, false));
    }

    @Test
    void an_archived_product_takes_no_more_commands() {
        var archived = keeper(new Standing(false, true, true, true, MANAGER));
        var manager = new Order.Actor(UUID.randomUUID(), false, false);
        var refused = catchThrowableOfType(RuleViolation.class, () -> archived.admit(Order.of(VISION, manager)));
        assertThat(refused.rule()).isEqualTo(SharedRule.PRODUCT_IS_NOT_ARCHIVED);
    }

    @Test
    void an_archived_product_is_still_not_there_for_others() {
        assertNotFound(
                new Standing(false, true, true, true, Set.of()), new Order.Actor(UUID.randomUUID(), false, false));
    }

    @Test
    void only_the_roles_that_give_the_right_are_told() {
        var standing = new Standing(false, true, false, true, MANAGER);
        assertThat(keeper(standing).admit(Order.of(VISION, new Order.Actor(UUID.randomUUID(), true, false))))
                .containsExactly("PRODUCT_MANAGER");
    }

    private static boolean admitted(Standing standing, Order.Actor actor) {
        return !keeper(standing).admit(Order.of(VISION, actor)).isEmpty();
    }

    private static void assertNotFound(Standing standing, Order.Actor actor) {
        assertThatThrownBy(() -> keeper(standing).admit(Order.of(VISION, actor)))
                .isInstanceOf(Refused.NotFound.class);
    }

    private static Gatekeeper keeper(Standing standing) {
        return new Gatekeeper(new Membership() {
            @Override
            public Standing of(UUID product, UUID person) {
                return standing;
            }

            @Override
            public UUID roadmapOf(UUID product) {
                throw new UnsupportedOperationException();
            }
        });
    }
}
