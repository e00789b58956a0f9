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

/** Writes events down one after the other, each with who, when and whence. */
final class Scribe {
    private final ImportOrder order;
    private final SourceIds ids;
    private final Notes notes;
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final List<ImportedFact> facts = new ArrayList<>();
    private int inferred;
    private int late;

    Scribe(ImportOrder order, Notes notes) {
        this.order = order;
        this.ids = order.ids();
        this.notes = notes;
    }

    /** An event of the import's own. */
    void write(Event event, Instant at) {
        var sequence = next(event);
        facts.add(new ImportedFact(id(event, sequence), sequence, event, order.admin(), at, null, false));
    }

    /** An event by the row's author, who is known for its creation alone. */
    void writeByAuthor(Event event, SourceFacts row, RowTimes.Moment moment, boolean isInferred) {
        var author = row.author();
        write(
                event,
                row,
                moment,
                author == null ? order.admin() : SourceIds.author(order.authorKey(), author),
                isInferred);
    }

    /** An event of the row by whoever, as the other tracker does not say. */
    void write(Event event, SourceFacts row, RowTimes.Moment moment, boolean isInferred) {
        write(event, row, moment, order.admin(), isInferred);
    }

    private void write(Event event, SourceFacts row, RowTimes.Moment moment, UUID actor, boolean isInferred) {
        inferred += isInferred ? 1 : 0;
        late += moment.isLate() ? 1 : 0;
        if (moment.isFuture()) {
            notes.future();
        }
        var sequence = next(event);
        var source = new Source(row.key(), moment.own());
        facts.add(new ImportedFact(id(event, sequence), sequence, event, actor, moment.at(), source, isInferred));
    }

    int written() {
        return facts.size();
    }

    int inferred() {
        return inferred;
    }

    ImportedHistory history() {
        return new ImportedHistory(facts, inferred, late, notes.sentences());
    }

    private long next(Event event) {
        return sequences.merge(event.subject().id(), 0L, (last, first) -> last + 1);
    }

    private UUID id(Event event, long sequence) {
        return ids.event(event.subject().id(), sequence);
    }
}
