package dev.backstory.command.product;

import dev.backstory.command.product.baseline.Baselines;
import dev.backstory.command.product.goal.GoalBook;
import dev.backstory.events.Allocation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.BaselineApproved;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.GoalAbandoned;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.ProductArchived;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.ProductRenamed;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import dev.backstory.events.authority.Role;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What decisions on a product need to know of it. */
record ProductState(
        UUID id,
        UUID roadmapId,
        boolean demo,
        boolean visible,
        boolean archived,
        String name,
        Map<UUID, Set<Role>> roles,
        int visionRevision,
        @Nullable Vision vision,
        int strategyRevision,
        @Nullable Strategy strategy,
        @Nullable Allocation policy,
        GoalBook goals,
        Baselines baselines) {

    static ProductState created(ProductCreated event) {
        return new ProductState(
                event.productId(),
                event.roadmapId(),
                event.demo(),
                !event.imported(),
                false,
                event.name(),
                Map.of(),
                0,
                null,
                0,
                null,
                null,
                GoalBook.empty(),
                Baselines.empty());
    }

    /** The state after an event; {@code actor} is who caused it, where that is known. */
    ProductState evolve(ProductEvent event, @Nullable UUID actor) {
        return switch (event) {
            case ProductCreated created -> created(created);
            case ProductRenamed renamed -> changed(next -> next.name = renamed.after());
            case ProductArchived archived -> changed(next -> next.archived = true);
            case RoleAssigned assigned -> with(assigned.person(), Role.valueOf(assigned.role()), true);
            case RoleRevoked revoked -> with(revoked.person(), Role.valueOf(revoked.role()), false);
            case VisionSet set ->
                changed(next -> {
                    next.visionRevision = set.revision();
                    next.vision = set.after();
                });
            case StrategySet set ->
                changed(next -> {
                    next.strategyRevision = set.revision();
                    next.strategy = set.after();
                });
            case AllocationPolicySet set -> changed(next -> next.policy = set.after());
            case GoalDefined defined -> changed(next -> next.goals = goals.with(defined.goalId(), defined.goal()));
            case GoalRevised revised -> changed(next -> next.goals = goals.with(revised.goalId(), revised.after()));
            case GoalAchieved achieved -> changed(next -> next.goals = goals.achieved(achieved.goalId()));
            case GoalAbandoned abandoned -> changed(next -> next.goals = goals.abandoned(abandoned.goalId()));
            case BaselineNamed named ->
                changed(next -> next.baselines = baselines.with(named.name(), named.position(), actor));
            case BaselineApproved approved -> changed(next -> next.baselines = baselines.approved(approved.name()));
            case HistoryImported imported -> changed(next -> next.visible = true);
            case ReviewEvent said -> this;
        };
    }

    /** The same product while an import still brings its events from another installation. */
    ProductState hidden() {
        return visible ? changed(next -> next.visible = false) : this;
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
        return changed(next -> next.roles = all);
    }

    private ProductState changed(Consumer<ProductDraft> change) {
        var next = new ProductDraft(this);
        change.accept(next);
        return next.state();
    }
}
