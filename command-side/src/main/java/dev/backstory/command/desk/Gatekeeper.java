package dev.backstory.command.desk;

import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.Membership;
import dev.backstory.events.authority.Authority;
import dev.backstory.events.authority.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks the right to a command, in one place, before any aggregate is asked. */
@Component
final class Gatekeeper {
    private static final List<String> AS_ADMIN = List.of("ADMIN");

    private final Membership membership;

    Gatekeeper(Membership membership) {
        this.membership = membership;
    }

    /** For a command that makes a new product. @return the roles in which it is given */
    List<String> admitToNew(Order order) {
        if (order.actor().admin() && Authority.command(order.command().right()).admin()) {
            return AS_ADMIN;
        }
        throw new Refused.NotYourRole(Set.of("ADMIN"));
    }

    /**
     * For a command on a product that exists.
     *
     * @return the roles in which it is given: those held there that give the right to it
     * @throws Refused.NotFound if the caller has nothing to do with the product
     * @throws Refused.NotYourRole if the caller's roles there do not suffice
     * @throws RuleViolation if the product is archived
     */
    List<String> admit(Order order) {
        var standing = membership.of(order.command().productId(), order.actor().person());
        var roles = roles(order, standing);
        if (standing.archived()) {
            throw new RuleViolation(SharedRule.PRODUCT_IS_NOT_ARCHIVED);
        }
        return roles;
    }

    private static List<String> roles(Order order, Membership.Standing standing) {
        var actor = order.actor();
        var right = Authority.command(order.command().right());
        if (!standing.visible() || (actor.demo() && !standing.demo())) {
            throw unknownProduct();
        }
        var held = EnumSet.noneOf(Role.class);
        standing.roles().stream().filter(right.roles()::contains).forEach(held::add);
        if (!held.isEmpty()) {
            return held.stream().map(Role::name).toList();
        }
        if (actor.admin() && right.admin() && !standing.hasManager()) {
            return AS_ADMIN;
        }
        if (standing.roles().isEmpty() && !actor.admin()) {
            throw unknownProduct();
        }
        throw new Refused.NotYourRole(right.roles().stream().map(Role::name).collect(Collectors.toSet()));
    }

    /** The same words for a product that is not there and one that the caller may not know of. */
    static Refused.NotFound unknownProduct() {
        return new Refused.NotFound("There is no such product, or you hold no role in it.");
    }
}
