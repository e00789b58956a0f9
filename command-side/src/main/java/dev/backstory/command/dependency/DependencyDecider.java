package dev.backstory.command.dependency;

import static dev.backstory.command.dependency.DependencyRule.DEPENDED_ON_IS_IN_THIS_PRODUCT;
import static dev.backstory.command.dependency.DependencyRule.DEPENDED_ON_IS_OPEN;
import static dev.backstory.command.dependency.DependencyRule.DEPENDENCIES_ARE_AT_MOST_1000;
import static dev.backstory.command.dependency.DependencyRule.DEPENDENCIES_FORM_NO_CYCLE;
import static dev.backstory.command.dependency.DependencyRule.DEPENDENT_IS_OPEN;

import dev.backstory.command.dependency.DependencyCommand.DeclareDependency;
import dev.backstory.command.dependency.DependencyCommand.RemoveDependency;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every rule on what depends on what. */
final class DependencyDecider {
    private static final int DEPENDENCIES_MAX = 1_000;

    private DependencyDecider() {}

    /** {@code others} finds anything of the same kind by its id, or null. */
    static List<DependencyDeclared> declare(
            DependencyState dependent, DeclareDependency command, Function<UUID, @Nullable DependencyState> others) {
        var on = command.dependsOn();
        if (dependent.dependsOn().contains(on)) {
            return List.of(); // said twice, happened once
        }
        if (!dependent.open()) {
            throw new RuleViolation(DEPENDENT_IS_OPEN);
        }
        mustBeOpen(on, dependent.productId(), others);
        mustFormNoCycle(dependent.id(), on, others);
        if (dependent.dependsOn().size() >= DEPENDENCIES_MAX) {
            throw new RuleViolation(DEPENDENCIES_ARE_AT_MOST_1000);
        }
        return List.of(new DependencyDeclared(command.subject().type().subjectType(), dependent.id(), on));
    }

    /** Also of what is closed by now: who cleans up need not reopen it. */
    static List<DependencyRemoved> remove(DependencyState dependent, RemoveDependency command) {
        var on = command.dependsOn();
        return dependent.dependsOn().contains(on)
                ? List.of(new DependencyRemoved(command.subject().type().subjectType(), dependent.id(), on))
                : List.of();
    }

    private static void mustBeOpen(UUID on, UUID product, Function<UUID, @Nullable DependencyState> others) {
        var other = others.apply(on);
        if (other == null || !other.productId().equals(product)) {
            throw new RuleViolation(DEPENDED_ON_IS_IN_THIS_PRODUCT, Map.of("dependsOn", on));
        }
        if (!other.open()) {
            throw new RuleViolation(DEPENDED_ON_IS_OPEN, Map.of("dependsOn", on));
        }
    }

    /** Walks from what is to be depended on along what that waits for, nearest first, until it meets the dependent. */
    private static void mustFormNoCycle(UUID dependent, UUID on, Function<UUID, @Nullable DependencyState> others) {
        var reachedFrom = new HashMap<UUID, UUID>();
        var ahead = new ArrayDeque<UUID>();
        reachedFrom.put(on, dependent);
        ahead.add(on);
        while (!ahead.isEmpty()) {
            var id = ahead.remove();
            if (id.equals(dependent)) {
                throw new RuleViolation(DEPENDENCIES_FORM_NO_CYCLE, Map.of("cycle", cycle(dependent, reachedFrom)));
            }
            var state = others.apply(id);
            for (var next : state == null ? List.<UUID>of() : state.leadsTo()) {
                if (reachedFrom.putIfAbsent(next, id) == null) {
                    ahead.add(next);
                }
            }
        }
    }

    /** From the dependent on, each waits for the next, and the last for the first. */
    private static List<UUID> cycle(UUID dependent, Map<UUID, UUID> reachedFrom) {
        var cycle = new ArrayList<UUID>();
        for (var id = reachedFrom.get(dependent); id != null && !id.equals(dependent); id = reachedFrom.get(id)) {
            cycle.addFirst(id);
        }
        cycle.addFirst(dependent);
        return cycle;
    }
}
