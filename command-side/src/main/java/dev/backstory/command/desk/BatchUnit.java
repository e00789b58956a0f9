package dev.backstory.command.desk;

import dev.backstory.command.rule.Refused;
import dev.backstory.command.turn.ProductLog;
import dev.backstory.command.turn.RootUnit;
import dev.backstory.events.Provenance;
import dev.backstory.events.storage.Appended;
import dev.backstory.events.storage.Pending;
import dev.backstory.web.trace.Spans;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A batch in one root unit of work with its transaction, in which each command is one nested unit. Its events are written
 * at the end, at positions one after the other; the aggregates show later commands what the earlier ones did.
 */
@Component
class BatchUnit {
    /** As many as one transaction may record. */
    static final int EVENTS_MAX = 5_000;

    private final Dispatch dispatch;
    private final RootUnit root;
    private final ProductLog log;
    private final Receipts receipts;
    private final Admission admission;
    private final Answers answers;
    private final Spans spans;

    BatchUnit(
            Dispatch dispatch,
            RootUnit root,
            ProductLog log,
            Receipts receipts,
            Admission admission,
            Answers answers,
            ObjectProvider<Spans> spans) {
        this.dispatch = dispatch;
        this.root = root;
        this.log = log;
        this.receipts = receipts;
        this.admission = admission;
        this.answers = answers;
        this.spans = spans.getIfAvailable(Spans::none);
    }

    /** What each command came to, and whether that had been answered before. @throws BatchRefused if one was refused */
    CommandDesk.Outcomes decide(Batch batch) {
        var answered = new ArrayList<Answer>();
        var replayed = root.done(batch, unit -> inside(batch, unit, answered));
        return new CommandDesk.Outcomes(answered, replayed);
    }

    private boolean inside(Batch batch, UnitOfWork<?> unit, List<Answer> answered) {
        var key = batch.idempotencyKey();
        var actor = batch.actor().person();
        if (key != null) {
            var known = receipts.claim(actor, key, batch.bodyHash(), Answer[].class);
            if (known.isPresent()) {
                answered.addAll(List.of(known.get()));
                return true;
            }
        }
        var before = log.position(batch.productId());
        var given = giveAll(batch);
        unit.onPrepareCommit(prepared -> {
            answered.addAll(answers.of(given, Appended.in(prepared), before));
            if (key != null) {
                var recorded = given.getFirst().provenance().recorded();
                receipts.keep(actor, key, batch.bodyHash(), answered, recorded);
            }
        });
        return false;
    }

    private List<Answers.Given> giveAll(Batch batch) {
        var given = new ArrayList<Answers.Given>();
        for (int index = 0; index < batch.commands().size(); index++) {
            var order = batch.order(index);
            try (var span = spans.command(order.command().commandName(), batch.productId(), order.commandId())) {
                span.tell("backstory.batch.index", index);
                var provenance = admit(order, given);
                dispatch.send(order.command(), provenance);
                given.add(new Answers.Given(order.command(), provenance));
                if (Pending.now().events() > EVENTS_MAX) {
                    throw new Refused.TooManyEvents(EVENTS_MAX);
                }
            } catch (RuntimeException e) {
                var refusal = Refusals.refusal(e);
                throw refusal.isPresent() ? new BatchRefused(index, refusal.get()) : e;
            }
        }
        return given;
    }

    private Provenance admit(Order order, List<Answers.Given> given) {
        return given.isEmpty()
                ? admission.admit(order)
                : admission.admitAfter(order, given.getLast().provenance());
    }
}
