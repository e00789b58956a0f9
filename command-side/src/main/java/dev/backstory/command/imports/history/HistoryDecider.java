package dev.backstory.command.imports.history;

import dev.backstory.command.imports.SourceHistory;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.authority.Role;
import java.time.Instant;
import java.util.ArrayList;

/**
 * Decides which events an imported history is.
 *
 * <p>An export says how things stand, and little of how they came to. What is concluded from that is marked: the order
 * and the points as of the creation, when a status came, and that there was a product then. Who created an issue is its
 * author, under a pseudonym; who did anything else is not known, so that the one who imports answers for it.
 */
public final class HistoryDecider {
    /** What the one backlog of an imported product is called. */
    public static final String BACKLOG = "Backlog";

    private HistoryDecider() {}

    /** All events, the same for the same history, order and people. */
    public static ImportedHistory decide(SourceHistory history, ImportOrder order, SourcePeople people) {
        var notes = new Notes();
        var happenings = new ArrayList<Happening>();
        var items = new ItemHistory(history.items(), order, notes);
        history.items().forEach(item -> happenings.addAll(items.of(item)));
        var stories = new StoryHistory(history.stories(), items, order, notes);
        history.stories().forEach(story -> happenings.addAll(stories.of(story)));
        happenings.sort(Happening.IN_TIME);
        notes.people(people.ids().size());
        var scribe = new Scribe(order, people, notes);
        begin(
                scribe,
                order,
                happenings.isEmpty() ? order.at() : happenings.getFirst().at());
        var told = scribe.written();
        var guessed = scribe.inferred();
        happenings.forEach(happening -> happening.tell().accept(scribe));
        end(
                scribe,
                order,
                happenings.isEmpty() ? order.at() : happenings.getLast().at(),
                told,
                guessed);
        return scribe.history();
    }

    /** That it was there at its first fact is concluded. */
    private static void begin(Scribe scribe, ImportOrder order, Instant first) {
        var ids = order.ids();
        var product = ids.product();
        scribe.writeConcluded(
                new ProductCreated(product, order.productKey(), order.name(), ids.roadmap(), order.demo(), true),
                first);
        scribe.writeConcluded(new RoleAssigned(product, order.manager(), Role.PRODUCT_MANAGER.name()), first);
        scribe.writeConcluded(new RoadmapOpened(ids.roadmap(), product), first);
        scribe.writeConcluded(new BacklogOpened(ids.backlog(), product, BACKLOG), first);
    }

    private static void end(Scribe scribe, ImportOrder order, Instant last, int before, int inferredBefore) {
        scribe.writeOwn(
                new HistoryImported(
                        order.productId(),
                        order.importId(),
                        order.format(),
                        order.fingerprint(),
                        scribe.written() - before,
                        scribe.inferred() - inferredBefore),
                last);
    }
}
