package dev.backstory.command.support;

import dev.backstory.events.Ids;
import dev.backstory.events.Provenance;
import dev.backstory.events.storage.Appended;
import dev.backstory.events.storage.ProvenanceMetaData;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One order in one root unit of work with its transaction: receipt, product, right, version, decision, receipt. The
 * locks come in that order: the receipt's (tried only), the product's, and at the end the counter of positions.
 */
@Component
class CommandUnit {
    private final CommandBus bus;
    private final RootUnit root;
    private final ProductLog log;
    private final Receipts receipts;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    CommandUnit(CommandBus bus, RootUnit root, ProductLog log, Receipts receipts, Gatekeeper gatekeeper, Clock clock) {
        this.bus = bus;
        this.root = root;
        this.log = log;
        this.receipts = receipts;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    CommandDesk.Outcome decide(Order order) {
        return root.done(order.command(), unit -> inside(order, unit)).get();
    }

    private Result inside(Order order, UnitOfWork<?> unit) {
        var key = order.idempotencyKey();
        if (key != null) {
            var known = receipts.claim(order.actor().person(), key, order.bodyHash());
            if (known.isPresent()) {
                return new Result(known.get(), true);
            }
        }
        var provenance = admit(order);
        mustBeVersion(order);
        dispatch(order.command(), provenance);
        var result = new Result(null, false);
        unit.onPrepareCommit(prepared -> {
            result.answer = answer(order.command(), provenance, Appended.in(prepared));
            if (key != null) {
                receipts.keep(order.actor().person(), key, order.bodyHash(), result.answer, provenance.recorded());
            }
        });
        return result;
    }

    /** Locks the product, and says who acts in which roles and at which time, never earlier than what went before. */
    private Provenance admit(Order order) {
        var product = order.command().productId();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (order.command() instanceof NewProduct making) {
            var roles = gatekeeper.admitToNew(order);
            if (!log.open(product, making.productKey())) {
                throw new RuleViolation(SharedRule.PRODUCT_KEY_IS_FREE);
            }
            return provenance(order, roles, occurred(order, now), now);
        }
        var last = log.lock(product).orElseThrow(Gatekeeper::unknownProduct);
        var roles = gatekeeper.admit(order);
        var recorded = latest(now, last.recorded());
        return provenance(order, roles, latest(occurred(order, recorded), last.occurred()), recorded);
    }

    private static Provenance provenance(Order order, List<String> roles, Instant occurred, Instant recorded) {
        var why = order.command().rationale();
        return new Provenance(
                order.command().productId(),
                order.actor().person(),
                roles,
                Ids.next(),
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
        var version = log.version(command.productId(), command.subjectId());
        if (version != expected) {
            throw new Refused.Stale(version);
        }
    }

    private void dispatch(Command command, Provenance provenance) {
        var message = new GenericCommandMessage<>(command, ProvenanceMetaData.of(provenance));
        bus.<Command, Object>dispatch(message, (sent, result) -> {
            if (result.isExceptional()) {
                throw unchecked(result.exceptionResult());
            }
        });
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }

    private Answer answer(Command command, Provenance provenance, Appended appended) {
        var entries = appended.entries();
        var subject = command.subjectId();
        var position = entries.isEmpty()
                ? log.lock(command.productId()).orElseThrow().position()
                : entries.getLast().position();
        return new Answer(
                provenance.commandId(),
                subject,
                log.version(subject),
                position,
                entries.stream()
                        .map(e -> new Answer.Entry(UUID.fromString(e.eventId()), e.type(), e.position()))
                        .toList());
    }

    /** The answer, once the unit of work has come to it. */
    private static final class Result {
        private @Nullable Answer answer;
        private final boolean replayed;

        Result(@Nullable Answer answer, boolean replayed) {
            this.answer = answer;
            this.replayed = replayed;
        }

        CommandDesk.Outcome get() {
            if (answer == null) {
                throw new IllegalStateException("The unit of work came to no answer");
            }
            return new CommandDesk.Outcome(answer, replayed);
        }
    }
}
