package dev.backstory.command.product;

import static dev.backstory.command.product.ProductRule.SHARES_SUM_TO_100;

import dev.backstory.command.product.ProductCommand.SetAllocationPolicy;
import dev.backstory.command.product.ProductCommand.SetStrategy;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.ProductEvent;
import dev.backstory.events.StrategySet;
import dev.backstory.events.VisionSet;
import java.util.List;
import java.util.Map;

/** Every rule on where a product is to go: said twice, it happens once. */
final class StrategyDecider {
    private static final int WHOLE = 100;

    private StrategyDecider() {}

    static List<ProductEvent> set(ProductState product, SetVision command) {
        var vision = command.vision();
        if (vision.equals(product.vision())) {
            return List.of();
        }
        return List.of(new VisionSet(product.id(), product.visionRevision() + 1, product.vision(), vision));
    }

    static List<ProductEvent> set(ProductState product, SetStrategy command) {
        var strategy = command.strategy();
        if (strategy.equals(product.strategy())) {
            return List.of();
        }
        return List.of(new StrategySet(product.id(), product.strategyRevision() + 1, product.strategy(), strategy));
    }

    static List<ProductEvent> set(ProductState product, SetAllocationPolicy command) {
        var policy = command.allocation();
        int sum = policy.techDebt() + policy.bugs() + policy.features();
        if (sum != WHOLE) {
            throw new RuleViolation(SHARES_SUM_TO_100, Map.of("sum", sum));
        }
        if (policy.equals(product.policy())) {
            return List.of();
        }
        return List.of(new AllocationPolicySet(product.id(), product.policy(), policy));
    }
}
