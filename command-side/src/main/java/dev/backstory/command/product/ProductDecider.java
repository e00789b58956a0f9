package dev.backstory.command.product;

import static dev.backstory.command.product.ProductRule.LAST_PRODUCT_MANAGER_STAYS;
import static dev.backstory.command.product.ProductRule.NOBODY_GRANTS_A_ROLE_TO_THEMSELVES;
import static dev.backstory.command.product.ProductRule.ROLE_IS_HELD;

import dev.backstory.command.product.ProductCommand.ArchiveProduct;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductCommand.CreateProduct;
import dev.backstory.command.product.ProductCommand.RenameProduct;
import dev.backstory.command.product.ProductCommand.RevokeRole;
import dev.backstory.command.product.ProductCommand.SetAllocationPolicy;
import dev.backstory.command.product.ProductCommand.SetStrategy;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.ProductArchived;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.ProductRenamed;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.authority.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Every rule on products and their roles. */
final class ProductDecider {
    private ProductDecider() {}

    /** What a new product begins with; {@code demo} where it is made for trying things out. */
    static List<ProductEvent> create(CreateProduct command, UUID actor, boolean demo) {
        var events = new ArrayList<ProductEvent>();
        var key = command.key().value();
        events.add(new ProductCreated(command.productId(), key, command.name().value(), command.roadmapId(), demo));
        var manager = command.manager();
        if (manager != null) {
            mustBeAnother(actor, manager);
            events.add(new RoleAssigned(command.productId(), manager, Role.PRODUCT_MANAGER.name()));
        }
        return events;
    }

    static List<ProductEvent> decide(ProductState product, ProductCommand command, UUID actor) {
        return switch (command) {
            case CreateProduct create -> throw new IllegalArgumentException("The product is there: " + create);
            case RenameProduct rename -> rename(product, rename);
            case ArchiveProduct archive -> List.of(new ProductArchived(product.id()));
            case AssignRole assign -> assign(product, assign, actor);
            case RevokeRole revoke -> revoke(product, revoke);
            case SetVision set -> StrategyDecider.set(product, set);
            case SetStrategy set -> StrategyDecider.set(product, set);
            case SetAllocationPolicy set -> StrategyDecider.set(product, set);
        };
    }

    private static List<ProductEvent> rename(ProductState product, RenameProduct command) {
        var name = command.name().value();
        if (name.equals(product.name())) {
            return List.of(); // said twice, happened once
        }
        return List.of(new ProductRenamed(product.id(), product.name(), name));
    }

    private static List<ProductEvent> assign(ProductState product, AssignRole command, UUID actor) {
        mustBeAnother(actor, command.person());
        if (product.rolesOf(command.person()).contains(command.role())) {
            return List.of(); // said twice, happened once
        }
        return List.of(
                new RoleAssigned(product.id(), command.person(), command.role().name()));
    }

    private static List<ProductEvent> revoke(ProductState product, RevokeRole command) {
        if (!product.rolesOf(command.person()).contains(command.role())) {
            throw new RuleViolation(ROLE_IS_HELD);
        }
        if (command.role() == Role.PRODUCT_MANAGER && product.managers() == 1) {
            throw new RuleViolation(LAST_PRODUCT_MANAGER_STAYS);
        }
        return List.of(
                new RoleRevoked(product.id(), command.person(), command.role().name()));
    }

    private static void mustBeAnother(UUID actor, UUID person) {
        if (actor.equals(person)) {
            throw new RuleViolation(NOBODY_GRANTS_A_ROLE_TO_THEMSELVES);
        }
    }
}
