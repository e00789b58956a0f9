package dev.backstory.command.webhook;

import dev.backstory.command.desk.Refusals;
import dev.backstory.command.reading.CommandReader;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.web.caller.Caller;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/products/{product}/webhooks}: having somebody told of what happens. */
@RestController
@RequestMapping("/api/v1/products/{product}/webhooks")
class WebhookEndpoint {
    private final Webhooks webhooks;
    private final CommandReader reader;

    /**
     * A webhook that was subscribed.
     *
     * @param secret what its requests are signed with; it is not told again
     * @param after the position after which everything is sent
     */
    record Subscribed(UUID webhookId, String secret, long after) {
        @Override
        public String toString() {
            return "Subscribed[" + webhookId + "]";
        }
    }

    WebhookEndpoint(Webhooks webhooks, CommandReader reader) {
        this.webhooks = webhooks;
        this.reader = reader;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Subscribed> subscribe(@PathVariable UUID product, @RequestBody byte[] body, Caller caller) {
        return answered(() -> {
            var made = webhooks.subscribe(product, reader.read(Subscription.class, body), caller);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(new Subscribed(made.webhookId(), made.secret().value(), made.after()));
        });
    }

    @DeleteMapping("/{webhook}")
    ResponseEntity<Void> remove(@PathVariable UUID product, @PathVariable UUID webhook, Caller caller) {
        return answered(() -> {
            webhooks.remove(product, webhook, caller);
            return ResponseEntity.noContent().build();
        });
    }

    @PostMapping("/{webhook}/redrive")
    ResponseEntity<Void> redrive(@PathVariable UUID product, @PathVariable UUID webhook, Caller caller) {
        return answered(() -> {
            webhooks.redrive(product, webhook, caller);
            return ResponseEntity.noContent().build();
        });
    }

    private static <A> A answered(Supplier<A> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            throw Refusals.problem(refused);
        } catch (RuleViolation violation) {
            throw Refusals.problem(violation);
        }
    }
}
