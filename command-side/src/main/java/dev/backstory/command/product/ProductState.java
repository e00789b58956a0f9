package dev.backstory.command.product;

import dev.backstory.events.HistoryImported;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import dev.backstory.events.authority.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What decisions on a product need to know of it. */
record ProductState(
        UUID id,
        UUID roadmapId,
        boolean demo,
        boolean visible,
        Map<UUID, Set<Role>> roles,
        int visionRevision,
        @Nullable Vision vision) {

    static ProductState created(ProductCreated event) {
        var visible = !event.imported();
        return new ProductState(event.productId(), event.roadmapId(), event.demo(), visible, Map.of(), 0, null);
    }

    ProductState evolve(ProductEvent event) {
        return switch (event) {
            case ProductCreated created -> created(created);
            case RoleAssigned assigned -> with(assigned.person(), Role.valueOf(assigned.role()), true);
            case RoleRevoked revoked -> with(revoked.person(), Role.valueOf(revoked.role()), false);
            case VisionSet set -> new ProductState(id, roadmapId, demo, visible, roles, set.revision(), set.after());
            case HistoryImported imported -> shown();
            case ReviewEvent said -> this;
        };
    }

    private ProductState shown() {
        return new ProductState(id, roadmapId, demo, true, roles, visionRevision, vision);
    }

    Set<Role> rolesOf(UUID person) {
        return roles.getOrDefault(person, Set.of());
    }

    boolean hasManager() {
        return managers() > 0;
    }

    long managers() {
        return roles.values().stream()
                .filter(held -> held.contains(Role.PRODUCT_MANAGER))
                .count();
    }

    private ProductState with(UUID person, Role role, boolean held) {
        var all = new TreeMap<>(roles);
        var now = EnumSet.noneOf(Role.class);
        now.addAll(rolesOf(person));
        if (held) {
            now.add(role);
        } else {
            now.remove(role);
        }
        all.put(person, now);
        return new ProductState(id, roadmapId, demo, visible, all, visionRevision, vision);
    }
}
