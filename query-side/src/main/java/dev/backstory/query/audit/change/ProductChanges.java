package dev.backstory.query.audit.change;

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
import dev.backstory.events.StrategySet;
import dev.backstory.events.VisionSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What changed of a product as a whole. */
final class ProductChanges {
    private ProductChanges() {}

    static List<Change> of(ProductEvent event) {
        var changes = new ChangeList(event.subject().type(), event.subject().id());
        return switch (event) {
            case ProductCreated e ->
                changes.begin("key", e.key())
                        .begin("name", e.name())
                        .begin("demo", e.demo())
                        .begin("imported", e.imported())
                        .done();
            case ProductRenamed e ->
                changes.change("name", e.before(), e.after()).done();
            case ProductArchived ignored ->
                changes.change("archived", false, true).done();
            case RoleAssigned e ->
                changes.change("roles", null, role(e.person(), e.role())).done();
            case RoleRevoked e ->
                changes.change("roles", role(e.person(), e.role()), null).done();
            case VisionSet e -> StrategyChanges.of(e);
            case StrategySet e -> StrategyChanges.of(e);
            case AllocationPolicySet e -> StrategyChanges.of(e);
            case GoalDefined e -> GoalChanges.of(e);
            case GoalRevised e -> GoalChanges.of(e);
            case GoalAchieved e -> GoalChanges.closed(e.goalId(), "ACHIEVED");
            case GoalAbandoned e -> GoalChanges.closed(e.goalId(), "ABANDONED");
            case BaselineNamed e ->
                changes.change("baselines", null, Map.of("name", e.name(), "position", e.position()))
                        .done();
            case BaselineApproved e ->
                changes.change("baselines", approval(e.name(), false), approval(e.name(), true))
                        .done();
            case ReviewEvent e -> ReviewChanges.of(e);
            case HistoryImported e ->
                changes.begin(
                                "import",
                                Map.of(
                                        "importId", e.importId(),
                                        "format", e.format(),
                                        "fingerprint", e.fingerprint(),
                                        "facts", e.facts(),
                                        "inferred", e.inferred()))
                        .done();
        };
    }

    private static Map<String, Object> approval(String baseline, boolean approved) {
        return Map.of("name", baseline, "approved", approved);
    }

    private static Map<String, Object> role(UUID person, String role) {
        return Map.of("person", person, "role", role);
    }
}
