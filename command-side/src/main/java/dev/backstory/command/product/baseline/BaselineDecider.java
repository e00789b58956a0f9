package dev.backstory.command.product.baseline;

import static dev.backstory.command.product.baseline.BaselineRule.BASELINE_IS_NAMED;
import static dev.backstory.command.product.baseline.BaselineRule.BASELINE_LIES_IN_THE_PAST;
import static dev.backstory.command.product.baseline.BaselineRule.BASELINE_NAME_IS_FREE;
import static dev.backstory.command.product.baseline.BaselineRule.NOBODY_APPROVES_THEIR_OWN_BASELINE;

import dev.backstory.command.product.baseline.BaselineCommand.ApproveBaseline;
import dev.backstory.command.product.baseline.BaselineCommand.NameBaseline;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.events.BaselineApproved;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.ProductEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every rule on baselines. */
public final class BaselineDecider {
    private BaselineDecider() {}

    /** Names a position; {@code first} and {@code last} are those of the product's history so far. */
    public static List<ProductEvent> name(Baselines baselines, NameBaseline command, long first, long last) {
        var position = command.position() == null ? last : command.position();
        if (position < first || position > last) {
            throw new RuleViolation(BASELINE_LIES_IN_THE_PAST, Map.of("first", first, "last", last));
        }
        var name = command.name().value();
        var known = baselines.find(name);
        if (known == null) {
            return List.of(new BaselineNamed(command.productId(), name, position));
        }
        if (known.name().equals(name) && known.position() == position) {
            return List.of(); // said twice, happened once
        }
        throw new RuleViolation(BASELINE_NAME_IS_FREE, Map.of("name", known.name(), "position", known.position()));
    }

    /** Agrees to what somebody else has named; the first who does so is enough. */
    public static List<ProductEvent> approve(Baselines baselines, ApproveBaseline command, UUID actor) {
        var baseline = baselines.find(command.name().value());
        if (baseline == null) {
            throw new RuleViolation(BASELINE_IS_NAMED);
        }
        if (actor.equals(baseline.namedBy())) {
            throw new RuleViolation(NOBODY_APPROVES_THEIR_OWN_BASELINE);
        }
        if (baseline.approved()) {
            return List.of();
        }
        return List.of(new BaselineApproved(command.productId(), baseline.name()));
    }
}
