package dev.backstory.history;

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
import dev.backstory.history.FoldedChanges.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an event changes of a product, and what its sentence says. */
final class FoldedProductChanges {
    private FoldedProductChanges() {}

    static List<Changed> of(FoldedProduct product, ProductEvent event) {
        var id = event.subject().id();
        return switch (event) {
            case ProductCreated e ->
                Changed.begin(id, "key", e.key(), "name", e.name(), "demo", e.demo(), "imported", e.imported());
            case ProductRenamed e -> List.of(new Changed(id, "name", product.name, e.after()));
            case ProductArchived ignored -> List.of(new Changed(id, "archived", false, true));
            case RoleAssigned e -> List.of(new Changed(id, "roles", null, role(e.person(), e.role())));
            case RoleRevoked e -> List.of(new Changed(id, "roles", role(e.person(), e.role()), null));
            case VisionSet e -> vision(id, product, e.after());
            case StrategySet e -> strategy(id, product, e.after());
            case AllocationPolicySet e -> policy(id, product, e.after());
            case GoalDefined e -> FoldedGoal.defined(e.goalId(), e.goal());
            case GoalRevised e -> product.goal(e.goalId()).revised(e.after());
            case GoalAchieved e -> product.goal(e.goalId()).closed("ACHIEVED");
            case GoalAbandoned e -> product.goal(e.goalId()).closed("ABANDONED");
            case BaselineNamed e ->
                List.of(new Changed(id, "baselines", null, Json.object("name", e.name(), "position", e.position())));
            case BaselineApproved e ->
                List.of(new Changed(id, "baselines", approval(e.name(), false), approval(e.name(), true)));
            case HistoryImported e ->
                Changed.begin(
                        id,
                        "import",
                        Json.object(
                                "importId",
                                e.importId(),
                                "format",
                                e.format(),
                                "fingerprint",
                                e.fingerprint(),
                                "facts",
                                e.facts(),
                                "inferred",
                                e.inferred()));
            case ReviewEvent ignored -> List.of();
        };
    }

    /** Told after the event. */
    static List<String> says(FoldedProduct product, ProductEvent event) {
        return switch (event) {
            case ProductCreated e -> List.of(e.name(), e.key());
            case ProductRenamed e -> List.of(e.before(), e.after());
            case VisionSet e -> List.of(product.name, e.after().statement());
            case GoalDefined e -> List.of(e.goal().title());
            case GoalRevised e -> List.of(e.before().title(), e.after().title());
            case GoalAchieved e -> List.of(product.goal(e.goalId()).goal.title());
            case GoalAbandoned e -> List.of(product.goal(e.goalId()).goal.title());
            case BaselineNamed e -> List.of(product.name, e.name());
            case BaselineApproved e -> List.of(product.name, e.name());
            case ProductArchived ignored -> List.of(product.name);
            case RoleAssigned ignored -> List.of(product.name);
            case RoleRevoked ignored -> List.of(product.name);
            case StrategySet ignored -> List.of(product.name);
            case AllocationPolicySet e -> List.of(product.name, e.after().features() + " % features");
            case HistoryImported e -> List.of(product.name, "imported " + e.facts() + " fact", e.format());
            case ReviewEvent ignored -> List.of(product.name);
        };
    }

    private static List<Changed> vision(UUID id, FoldedProduct product, Vision after) {
        var revision = product.visions.size();
        var before = product.vision();
        var was = before == null ? new Vision("", null, null, null) : before;
        var changes = new ArrayList<Changed>();
        Changed.add(changes, id, "vision.revision", before == null ? null : revision, revision + 1);
        Changed.add(changes, id, "vision.statement", before == null ? null : was.statement(), after.statement());
        Changed.add(changes, id, "vision.targetCustomers", was.targetCustomers(), after.targetCustomers());
        Changed.add(changes, id, "vision.needs", was.needs(), after.needs());
        Changed.add(changes, id, "vision.differentiator", was.differentiator(), after.differentiator());
        return changes;
    }

    private static List<Changed> strategy(UUID id, FoldedProduct product, Strategy after) {
        var revision = product.strategies;
        var before = product.strategy;
        var was = before == null ? new Strategy(List.of(), null, null) : before;
        var changes = new ArrayList<Changed>();
        Changed.add(changes, id, "strategy.revision", before == null ? null : revision, revision + 1);
        if (!was.pillars().equals(after.pillars())) {
            changes.add(new Changed(id, "strategy.pillars", before == null ? null : was.pillars(), after.pillars()));
        }
        Changed.add(changes, id, "strategy.market", was.market(), after.market());
        Changed.add(changes, id, "strategy.businessModel", was.businessModel(), after.businessModel());
        return changes;
    }

    private static List<Changed> policy(UUID id, FoldedProduct product, Allocation after) {
        var was = product.policy;
        var changes = new ArrayList<Changed>();
        Changed.add(changes, id, "allocationPolicy.techDebt", was == null ? null : was.techDebt(), after.techDebt());
        Changed.add(changes, id, "allocationPolicy.bugs", was == null ? null : was.bugs(), after.bugs());
        Changed.add(changes, id, "allocationPolicy.features", was == null ? null : was.features(), after.features());
        return changes;
    }

    private static Map<String, Object> approval(String baseline, boolean approved) {
        return Map.of("name", baseline, "approved", approved);
    }

    private static Map<String, Object> role(UUID person, String role) {
        return Map.of("person", person, "role", role);
    }
}
