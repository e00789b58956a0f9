package dev.backstory.bench;

import dev.backstory.command.ranking.Move;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Ranking;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Event;
import dev.backstory.events.Ids;
import dev.backstory.events.Moved;
import dev.backstory.events.Provenance;
import dev.backstory.events.Rationale;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.storage.ProvenanceMetaData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Writes a backlog's long history straight into the log, as its decider would have, faster than by commands. */
final class LongHistory {
    private static final int TRANSACTION = 5_000;
    private static final String LABEL = "bench";

    private final EventStore store;
    private final TransactionManager transactions;
    private final UUID product;
    private final UUID backlog;
    private final Random random;
    private final List<UUID> stories = new ArrayList<>();
    private final List<GenericDomainEventMessage<?>> pending = new ArrayList<>();
    private Ranking ranking = Ranking.empty();
    private long sequence;

    /** For a backlog that has no story yet and {@code version} events. */
    LongHistory(
            EventStore store, TransactionManager transactions, UUID product, UUID backlog, long version, long seed) {
        this.store = store;
        this.transactions = transactions;
        this.product = product;
        this.backlog = backlog;
        this.sequence = version;
        this.random = new Random(seed);
    }

    /** Defines stories, each at the bottom. */
    List<UUID> define(int count) {
        for (int i = 0; i < count; i++) {
            var story = Ids.next();
            var title = "Story " + (stories.size() + 1);
            add(
                    "Story",
                    story,
                    0,
                    new StoryDefined(
                            story, product, backlog, title, "USER_STORY", null, List.of(), null, List.of(LABEL)));
            ranking = ranking.enter(story, new Placement.Bottom()).after();
            add(
                    "Backlog",
                    backlog,
                    sequence++,
                    new StoryRanked(
                            backlog, story, ranking.rankOf(story), ranking.keyOf(story), ranking.above(story), null));
            stories.add(story);
        }
        flush();
        return List.copyOf(stories);
    }

    /** Moves stories at random, one move an event. */
    void reprioritise(int count) {
        for (int done = 0; done < count; ) {
            var story = stories.get(random.nextInt(stories.size()));
            var other = stories.get(random.nextInt(stories.size()));
            if (story.equals(other)) {
                continue;
            }
            var reordering = ranking.reorder(List.of(new Move(story, new Placement.Before(other), null)));
            if (reordering.changesNothing() || !reordering.respaced().isEmpty()) {
                continue;
            }
            ranking = reordering.after();
            var moves = reordering.moved().stream()
                    .map(m -> new Moved(m.id(), m.rankBefore(), m.rankAfter(), m.key(), m.above(), m.below()))
                    .toList();
            add("Backlog", backlog, sequence++, new BacklogReprioritised(backlog, moves));
            done++;
        }
        flush();
    }

    private void add(String type, UUID aggregate, long at, Event event) {
        pending.add(new GenericDomainEventMessage<>(
                type, aggregate.toString(), at, event, ProvenanceMetaData.of(provenance())));
        if (pending.size() == TRANSACTION) {
            flush();
        }
    }

    private Provenance provenance() {
        var now = Instant.now();
        var why = new Rationale("What the largest customers wait for comes first", List.of(), null);
        return new Provenance(
                product,
                product,
                List.of("PRODUCT_OWNER"),
                Ids.next(),
                "ReprioritiseBacklog",
                "bench",
                now,
                now,
                why,
                null,
                false);
    }

    private void flush() {
        if (pending.isEmpty()) {
            return;
        }
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("history"));
        unit.attachTransaction(transactions);
        unit.execute(() -> store.publish(List.copyOf(pending)));
        pending.clear();
    }
}
