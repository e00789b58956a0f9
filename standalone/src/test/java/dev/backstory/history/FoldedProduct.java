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
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.Strategy;
import dev.backstory.events.StrategySet;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as a whole. */
final class FoldedProduct {
    private @Nullable ProductCreated created;
    String name = "";
    boolean archived;
    long version;
    final List<RoleAssigned> roles = new ArrayList<>();
    final List<RecordedEvent> visions = new ArrayList<>();
    int strategies;

    @Nullable
    Strategy strategy;

    @Nullable
    Allocation policy;

    final Map<UUID, FoldedGoal> goals = new LinkedHashMap<>();

    /** By their names in lower case. */
    final Map<String, FoldedBaseline> baselines = new LinkedHashMap<>();

    ProductCreated created() {
        return Fold.present(created, "product", "");
    }

    void apply(RecordedEvent recorded, ProductEvent event) {
        version = recorded.aggregateVersion();
        var actor = recorded.provenance().actor();
        switch (event) {
            case ProductCreated e -> {
                created = e;
                name = e.name();
            }
            case ProductRenamed e -> name = e.after();
            case ProductArchived ignored -> archived = true;
            case RoleAssigned e -> roles.add(e);
            case RoleRevoked e ->
                roles.removeIf(
                        role -> role.person().equals(e.person()) && role.role().equals(e.role()));
            case VisionSet ignored -> visions.add(recorded);
            case StrategySet e -> {
                strategies++;
                strategy = e.after();
            }
            case AllocationPolicySet e -> policy = e.after();
            case GoalDefined e -> goals.put(e.goalId(), new FoldedGoal(e.goalId(), e.goal()));
            case GoalRevised e -> goal(e.goalId()).goal = e.after();
            case GoalAchieved e -> goal(e.goalId()).status = "ACHIEVED";
            case GoalAbandoned e -> goal(e.goalId()).status = "ABANDONED";
            case BaselineNamed e -> baselines.put(key(e.name()), new FoldedBaseline(e.name(), e.position(), actor));
            case BaselineApproved e -> baseline(e.name()).approvedBy = actor;
            case HistoryImported ignored -> {}
            case ReviewEvent ignored -> {}
        }
    }

    FoldedGoal goal(UUID id) {
        return Fold.present(goals.get(id), "goal", id);
    }

    boolean isOpen(UUID goal) {
        var known = goals.get(goal);
        return known != null && known.isOpen();
    }

    List<UUID> openGoals() {
        return goals.keySet().stream().filter(this::isOpen).toList();
    }

    FoldedBaseline baseline(String named) {
        return Fold.present(baselines.get(key(named)), "baseline", named);
    }

    @Nullable
    Vision vision() {
        return visions.isEmpty() ? null : ((VisionSet) visions.getLast().event()).after();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
