package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.events.EventsReader;
import dev.backstory.command.imports.events.Line;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.Event;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.Ids;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.Provenance;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.authority.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Events of another installation that are recorded together, what this installation says otherwise, and how far it is. */
final class Portion {
    private static final List<String> ROLES = List.of("ADMIN");
    private static final String COMMAND = "ImportHistory";

    /** Of their lines together; one that is longer goes alone. */
    private static final long BYTES_MAX = 8L << 20;

    private final ImportJob job;
    private final Writing writing;
    private final List<Entry> events = new ArrayList<>();
    private final List<Line.Named> people = new ArrayList<>();
    private Instant occurred = Instant.EPOCH;
    private long bytes;
    private long toPass;
    private long recorded;
    private long position;

    /** Writes a portion, and says the product's position after it. */
    @FunctionalInterface
    interface Writing {
        long write(Portion portion, boolean isLast);
    }

    /** One event, with what was recorded with it there; null of what the import says itself. */
    record Entry(
            Event event,
            UUID eventId,
            long sequence,
            @Nullable Provenance there) {}

    Portion(ImportJob job, long recorded, long position, Writing writing) {
        this.job = job;
        this.recorded = recorded;
        this.toPass = recorded;
        this.position = position;
        this.writing = writing;
    }

    /** Somebody whom the events name from here on. */
    void name(Line.Named named) {
        people.add(named);
    }

    /** Takes the next event, unless it is recorded; {@code here} says where an event of the history lies by the position that it had there. */
    void take(Line.Told told, LongUnaryOperator here) {
        var there = told.recorded();
        occurred = there.provenance().occurred();
        if (toPass-- > 0) {
            return;
        }
        var isNeeded = there.event() instanceof BaselineNamed; // so that what it names has a position
        if (!events.isEmpty() && (isNeeded || bytes + told.bytes() > BYTES_MAX)) {
            write(false);
        }
        bytes += told.bytes();
        events.add(new Entry(
                asHere(there.event(), here), there.eventId(), there.aggregateVersion() - 1, there.provenance()));
    }

    /** Writes what is left, that the manager is one, unless the history says so, and that the history is in. */
    void end(boolean needsManager, long version) {
        var product = job.productId();
        var order = job.order();
        var report = Objects.requireNonNull(job.report());
        if (needsManager) {
            own(new RoleAssigned(product, order.manager(), Role.PRODUCT_MANAGER.name()), version++);
        }
        own(
                new HistoryImported(
                        product,
                        order.importId(),
                        EventsReader.FORMAT,
                        order.fingerprint(),
                        report.told(),
                        report.toldInferred()),
                version);
        write(true);
    }

    void write(boolean isLast) {
        position = writing.write(this, isLast);
        recorded += events.size();
        bytes = 0;
        events.clear();
        people.clear();
    }

    ImportJob job() {
        return job;
    }

    /** How many events of the product are recorded before it. */
    long recorded() {
        return recorded;
    }

    /** The product's position before it; 0: there is no product yet. */
    long position() {
        return position;
    }

    int size() {
        return events.size();
    }

    List<Entry> events() {
        return events;
    }

    List<Line.Named> people() {
        return people;
    }

    /** What is to be stored, as of this time. */
    List<GenericDomainEventMessage<?>> messages(Instant at) {
        return events.stream()
                .<GenericDomainEventMessage<?>>map(
                        entry -> Messages.of(entry.event(), entry.eventId(), entry.sequence(), provenance(entry, at)))
                .toList();
    }

    private Provenance provenance(Entry entry, Instant at) {
        var there = entry.there();
        return there == null ? own(at) : there.broughtBy(job.importId(), at);
    }

    private void own(Event event, long sequence) {
        events.add(new Entry(event, Ids.next(), sequence, null));
    }

    private Provenance own(Instant at) {
        return new Provenance(
                job.productId(),
                job.order().admin(),
                ROLES,
                job.order().commandId(),
                COMMAND,
                job.importId().toString(),
                occurred,
                at,
                null,
                null,
                false);
    }

    /** Whether a product is there for trying things out, and where a baseline lies, each installation says itself. */
    private Event asHere(Event event, LongUnaryOperator here) {
        return switch (event) {
            case ProductCreated e ->
                new ProductCreated(
                        e.productId(),
                        e.key(),
                        e.name(),
                        e.roadmapId(),
                        job.order().demo(),
                        e.imported());
            case BaselineNamed e -> new BaselineNamed(e.productId(), e.name(), here.applyAsLong(e.position()));
            default -> event;
        };
    }
}
