package dev.backstory.command.desk;

import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.Mandate;
import dev.backstory.command.support.NewProduct;
import dev.backstory.command.turn.ProductLog;
import dev.backstory.events.Provenance;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets an order in to its product: locks the product, checks right, version and mandate, and fixes who, when and why. */
@Component
class Admission {
    private final ProductLog log;
    private final Gatekeeper gatekeeper;
    private final NamedIds ids;
    private final Mandate mandate;
    private final Clock clock;

    Admission(ProductLog log, Gatekeeper gatekeeper, NamedIds ids, Mandate mandate, Clock clock) {
        this.log = log;
        this.gatekeeper = gatekeeper;
        this.ids = ids;
        this.mandate = mandate;
        this.clock = clock;
    }

    Provenance admit(Order order) {
        var provenance = order.command() instanceof NewProduct making ? begin(order, making) : lock(order);
        mustBeVersion(order);
        check(order.command());
        return provenance;
    }

    /** Lets in what follows something else in one unit of work: the product is locked, and it happens at the same time. */
    Provenance admitAfter(Order order, Provenance before) {
        var provenance = provenance(order, gatekeeper.admit(order), before.occurred(), before.recorded());
        check(order.command());
        return provenance;
    }

    private void check(Command command) {
        ids.check(command);
        mustBeDecided(command);
    }

    /** Whatever carries out a decision carries out one that is made, in the same product. */
    private void mustBeDecided(Command command) {
        var why = command.rationale();
        if (why != null && why.decisionId() != null) {
            mandate.mustBeMade(why.decisionId(), command.productId());
        }
    }

    private Provenance begin(Order order, NewProduct making) {
        var now = now();
        var roles = gatekeeper.admitToNew(order);
        if (!log.open(making.productId(), making.productKey())) {
            throw new RuleViolation(SharedRule.PRODUCT_KEY_IS_FREE);
        }
        return provenance(order, roles, occurred(order, now), now);
    }

    /** Neither time is earlier than what went before, nor than when the product's turn came. */
    private Provenance lock(Order order) {
        var last = log.lock(order.command().productId()).orElseThrow(Gatekeeper::unknownProduct);
        var roles = gatekeeper.admit(order);
        var recorded = latest(now(), last.recorded());
        return provenance(order, roles, latest(occurred(order, recorded), last.occurred()), recorded);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Provenance provenance(Order order, List<String> roles, Instant occurred, Instant recorded) {
        var why = order.command().rationale();
        return new Provenance(
                order.command().productId(),
                order.actor().person(),
                roles,
                order.commandId(),
                order.command().commandName(),
                order.correlationId(),
                occurred,
                recorded,
                why == null ? null : why.recorded(),
                null,
                false);
    }

    private static Instant occurred(Order order, Instant recorded) {
        var said = order.occurred();
        return said == null ? recorded : said.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void mustBeVersion(Order order) {
        var expected = order.expectedVersion();
        if (expected == null) {
            return;
        }
        var command = order.command();
        var version = log.version(command.productId(), command.aggregateId());
        if (version != expected) {
            throw new Refused.Stale(version);
        }
    }
}
