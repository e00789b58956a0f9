package dev.backstory.command.webhook;

import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.Membership;
import dev.backstory.command.turn.ProductLog;
import dev.backstory.command.turn.ProductTurn;
import dev.backstory.events.Ids;
import dev.backstory.events.authority.Authority;
import dev.backstory.events.authority.Role;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.webhook.Destinations;
import java.util.Collections;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a manager can do about webhooks. Each is done while the product is locked: by the roles of that moment, and with
 * nothing happening between the subscription and the position that it begins after.
 */
@Component
class Webhooks {
    /** The right to see them is the right to have them. */
    private static final String RIGHT = "webhooks";

    private static final int OF_A_PRODUCT_MAX = 20;

    private final ProductTurn turn;
    private final ProductLog log;
    private final Membership membership;
    private final WebhookTable table;
    private final Destinations destinations;

    /** A new webhook.
     *
     * @param after the position after which it is told of everything
     */
    record Subscribed(UUID webhookId, Secret secret, long after) {}

    Webhooks(ProductTurn turn, ProductLog log, Membership membership, WebhookTable table, Destinations destinations) {
        this.turn = turn;
        this.log = log;
        this.membership = membership;
        this.table = table;
        this.destinations = destinations;
    }

    /** Tells somebody of all that happens from now on. @throws Refused, RuleViolation */
    Subscribed subscribe(UUID product, Subscription wanted, Caller caller) {
        return turn.take(product, () -> {
            var last = log.lock(product).orElseThrow(Webhooks::unknown);
            if (admitted(product, caller).archived()) {
                throw new RuleViolation(SharedRule.PRODUCT_IS_NOT_ARCHIVED);
            }
            mustBeAllowed(wanted.url());
            if (table.count(product) >= OF_A_PRODUCT_MAX) {
                throw new RuleViolation(WebhookRule.WEBHOOKS_ARE_FEW);
            }
            var subscribed = new Subscribed(Ids.next(), Secret.random(), last.position());
            table.add(
                    subscribed.webhookId(), product, wanted, subscribed.secret(), caller.person(), subscribed.after());
            return subscribed;
        });
    }

    /** Sends nothing more. @throws Refused */
    void remove(UUID product, UUID webhook, Caller caller) {
        change(product, caller, () -> table.remove(product, webhook));
    }

    /** Tries at once what could not be delivered, and goes on from there. @throws Refused */
    void redrive(UUID product, UUID webhook, Caller caller) {
        change(product, caller, () -> table.redrive(product, webhook));
    }

    private void change(UUID product, Caller caller, BooleanSupplier change) {
        var unused = turn.take(product, () -> {
            var last = log.lock(product).orElseThrow(Webhooks::unknown);
            admitted(product, caller);
            if (!change.getAsBoolean()) {
                throw unknown();
            }
            return last;
        });
    }

    private void mustBeAllowed(WebhookUrl url) {
        if (!destinations.includeScheme(url.uri().getScheme())) {
            throw new RuleViolation(WebhookRule.WEBHOOK_IS_SECURE);
        }
        if (url.address().filter(address -> !destinations.include(address)).isPresent()) {
            throw new RuleViolation(WebhookRule.WEBHOOK_ADDRESS_IS_PUBLIC);
        }
    }

    /** As for views: whoever holds no role in a product cannot tell whether there is one. */
    private Membership.Standing admitted(UUID product, Caller caller) {
        var standing = membership.of(product, caller.person());
        if (!standing.visible()
                || (caller.demo() && !standing.demo())
                || standing.roles().isEmpty()) {
            throw unknown();
        }
        var right = Authority.view(RIGHT);
        if (Collections.disjoint(standing.roles(), right.roles())) {
            throw new Refused.NotYourRole(right.roles().stream().map(Role::name).collect(Collectors.toSet()));
        }
        return standing;
    }

    private static Refused.NotFound unknown() {
        return new Refused.NotFound("There is no such thing here, or you may not see it.");
    }
}
