package dev.backstory.command.product.goal;

import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.Goal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What decisions need to know of a product's goals. */
public record GoalBook(Map<UUID, Entry> goals) {
    /** What became of a goal. */
    public enum Standing {
        OPEN,
        ACHIEVED,
        ABANDONED
    }

    /** A goal as it is said to be, and whether it is still pursued. */
    public record Entry(Goal goal, Standing standing) {
        boolean open() {
            return standing == Standing.OPEN;
        }
    }

    public static GoalBook empty() {
        return new GoalBook(Map.of());
    }

    @Nullable
    Entry find(UUID goal) {
        return goals.get(goal);
    }

    /** Checks that there is this goal. @throws Refused.NotFound if it is none of the product's */
    public void mustHold(UUID goal) {
        if (find(goal) == null) {
            throw Refused.NotFound.inProduct();
        }
    }

    /** After a goal was defined or revised. */
    public GoalBook with(UUID id, Goal goal) {
        return with(id, new Entry(goal, Standing.OPEN));
    }

    public GoalBook achieved(UUID id) {
        return closed(id, Standing.ACHIEVED);
    }

    public GoalBook abandoned(UUID id) {
        return closed(id, Standing.ABANDONED);
    }

    /** Checks that these can be referred to. @throws RuleViolation if one is not here, or closed */
    public void mustBeOpen(Collection<UUID> wanted) {
        refuse(GoalRule.GOAL_IS_IN_THIS_PRODUCT, wanted, goal -> !goals.containsKey(goal));
        refuse(GoalRule.GOAL_IS_OPEN, wanted, goal -> {
            var entry = goals.get(goal);
            return entry == null || !entry.open();
        });
    }

    private static void refuse(GoalRule rule, Collection<UUID> wanted, Predicate<UUID> wrong) {
        var found = wanted.stream().filter(wrong).distinct().toList();
        if (!found.isEmpty()) {
            throw new RuleViolation(rule, Map.of("goals", found));
        }
    }

    private GoalBook closed(UUID id, Standing standing) {
        var entry = goals.get(id);
        return entry == null ? this : with(id, new Entry(entry.goal(), standing));
    }

    private GoalBook with(UUID id, Entry entry) {
        var all = new TreeMap<>(goals);
        all.put(id, entry);
        return new GoalBook(all);
    }
}
