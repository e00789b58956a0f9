package dev.backstory.command.imports.history;

import dev.backstory.command.imports.staging.Staged;
import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes events down one after the other, each with who, when and whence; their times never decrease. */
final class Scribe {
    private final ImportOrder order;
    private final SourceIds ids;
    private final SourcePeople people;
    private final Notes notes;
    private final Memory memory;
    private List<ImportedFact> written = new ArrayList<>();
    private Instant last;
    private int events;
    private int inferred;
    private int late;

    Scribe(ImportOrder order, SourcePeople people, Memory memory, Instant last, Notes notes) {
        this.order = order;
        this.ids = order.ids();
        this.people = people;
        this.memory = memory;
        this.last = last;
        this.notes = notes;
    }

    /** An event of the import's own. */
    void writeOwn(Event event, Instant at) {
        add(event, order.admin(), moment(at), null, false);
    }

    /** What the import concludes, for all that the source says. */
    void writeConcluded(Event event, Instant at) {
        add(event, order.admin(), moment(at), null, true);
    }

    /** What the fact says, by its author if there is one. */
    void write(Event event, Staged fact) {
        write(event, fact, fact.inferred());
    }

    void write(Event event, Staged fact, boolean isInferred) {
        write(event, fact, fact.author(), isInferred);
    }

    /** What the fact says, by whoever, as the other tracker does not say. */
    void writeByNobody(Event event, Staged fact, boolean isInferred) {
        write(event, fact, null, isInferred);
    }

    private void write(Event event, Staged fact, @Nullable String author, boolean isInferred) {
        var at = moment(fact.at());
        var own = at.equals(fact.at()) ? null : fact.at();
        if (own != null && own.isAfter(at)) {
            notes.future();
        } else if (own != null) {
            late++;
        }
        var person = author == null ? null : people.of(author);
        var actor = person == null ? order.admin() : person;
        var said = fact.exact().own() == null ? own : fact.exact().own(); // it was late before it came into the file
        var source = new Source(fact.key(), said, person);
        if (event instanceof ForeignFactRecorded theirs) {
            LongTexts.parts(theirs).forEach(part -> add(part, actor, at, source, isInferred));
        } else {
            add(event, actor, at, source, isInferred);
        }
    }

    /** The person of this name. */
    UUID person(String name) {
        return people.of(name);
    }

    /** What was written since it was last asked. */
    List<ImportedFact> taken() {
        var all = written;
        written = new ArrayList<>();
        return all;
    }

    int events() {
        return events;
    }

    int inferred() {
        return inferred;
    }

    int late() {
        return late;
    }

    /** Something else happened then: nothing told from now on is older. */
    void observe(Instant occurred) {
        last = occurred.isAfter(last) ? occurred : last;
    }

    Instant last() {
        return last;
    }

    /** Not before what was told before, and not after the import. */
    private Instant moment(Instant own) {
        var at = own.isAfter(order.at()) ? order.at() : own;
        return at.isBefore(last) ? last : at;
    }

    private void add(Event event, UUID actor, Instant at, @Nullable Source source, boolean isInferred) {
        events++;
        inferred += isInferred ? 1 : 0;
        last = at;
        var aggregate = event.subject().id();
        var sequence = memory.next(aggregate);
        written.add(new ImportedFact(ids.event(aggregate, sequence), sequence, event, actor, at, source, isInferred));
        memory.evolve(event);
    }
}
