package dev.backstory.command.product;

import dev.backstory.command.product.baseline.Baselines;
import dev.backstory.command.product.goal.GoalBook;
import dev.backstory.events.Allocation;
import dev.backstory.events.Strategy;
import dev.backstory.events.Vision;
import dev.backstory.events.authority.Role;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product's next state, while it is made from the one before. */
final class ProductDraft {
    private final ProductState before;
    boolean visible;
    boolean archived;
    String name;
    Map<UUID, Set<Role>> roles;
    int visionRevision;

    @Nullable
    Vision vision;

    int strategyRevision;

    @Nullable
    Strategy strategy;

    @Nullable
    Allocation policy;

    GoalBook goals;
    Baselines baselines;

    ProductDraft(ProductState before) {
        this.before = before;
        visible = before.visible();
        archived = before.archived();
        name = before.name();
        roles = before.roles();
        visionRevision = before.visionRevision();
        vision = before.vision();
        strategyRevision = before.strategyRevision();
        strategy = before.strategy();
        policy = before.policy();
        goals = before.goals();
        baselines = before.baselines();
    }

    ProductState state() {
        return new ProductState(
                before.id(),
                before.roadmapId(),
                before.demo(),
                visible,
                archived,
                name,
                roles,
                visionRevision,
                vision,
                strategyRevision,
                strategy,
                policy,
                goals,
                baselines);
    }
}
