package dev.backstory.command.imports.history;

import dev.backstory.command.imports.SourceFacts;
import dev.backstory.events.Event;
import dev.backstory.events.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes events down one after the other, each with who, when and whence. */
final class Scribe {
    private final ImportOrder order;
    private final SourceIds ids;
    private final SourcePeople people;
    private final Notes notes;
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final List<ImportedFact> facts = new ArrayList<>();
    private int inferred;
    private int late;

    Scribe(ImportOrder order, SourcePeople people, Notes notes) {
        this.order = order;
        this.ids = order.ids();
        this.people = people;
        this.notes = notes;
    }

    /** An event of the import's own. */
    void writeOwn(Event event, Instant at) {
        add(event, order.admin(), at, null, false);
    }

    /** What the import concludes, for all that the source says. */
    void writeConcluded(Event event, Instant at) {
        add(event, order.admin(), at, null, true);
    }

    /** An event by the row's author, who is known for its creation alone. */
    void writeByAuthor(Event event, SourceFacts row, RowTimes.Moment moment, boolean isInferred) {
        writeBy(row.author() == null ? null : person(row.author()), event, row, moment, isInferred);
    }

    /** An event of the row by whoever, as the other tracker does not say. */
    void write(Event event, SourceFacts row, RowTimes.Moment moment, boolean isInferred) {
        writeBy(null, event, row, moment, isInferred);
    }

    /** The person of this name. */
    UUID person(String name) {
        return people.of(name);
    }

    /** An event of the row by this author. */
    void writeBy(@Nullable UUID author, Event event, SourceFacts row, RowTimes.Moment moment, boolean isInferred) {
        late += moment.isLate() ? 1 : 0;
        if (moment.isFuture()) {
            notes.future();
        }
        var source = new Source(row.key(), moment.own(), author);
        add(event, author == null ? order.admin() : author, moment.at(), source, isInferred);
    }

    private void add(Event event, UUID actor, Instant at, @Nullable Source source, boolean isInferred) {
        inferred += isInferred ? 1 : 0;
        var sequence = next(event);
        facts.add(new ImportedFact(id(event, sequence), sequence, event, actor, at, source, isInferred));
    }

    int written() {
        return facts.size();
    }

    int inferred() {
        return inferred;
    }

    ImportedHistory history() {
        return new ImportedHistory(facts, people, inferred, late, notes.sentences());
    }

    private long next(Event event) {
        return sequences.merge(event.subject().id(), 0L, (last, first) -> last + 1);
    }

    private UUID id(Event event, long sequence) {
        return ids.event(event.subject().id(), sequence);
    }
}
