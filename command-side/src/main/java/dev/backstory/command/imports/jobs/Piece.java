package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.history.ImportedFact;
import dev.backstory.command.imports.history.SourcePeople;
import dev.backstory.command.imports.history.Told;
import dev.backstory.command.imports.staging.Known;
import dev.backstory.command.imports.staging.Staged;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.HistoryImported;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gathers what is told until it is enough for a transaction; what one fact comes to is not parted, but for links of more stories than fit. */
final class Piece {
    /** The log takes no more in one transaction. */
    private static final int EVENTS_MAX = 5_000;

    /** Long texts make a transaction shorter. */
    private static final int CHARACTERS_MAX = 4_000_000;

    private final ImportJob job;
    private final Tellings.Begun begun;
    private final int eventsMax;
    private final Writing writing;
    private final List<ImportedFact> facts = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final LongUnaryOperator catchingUp;
    private long position;
    private final Set<UUID> entered = new HashSet<>();
    private long characters;

    Piece(ImportJob job, Tellings.Begun begun, int eventsMax, Writing writing, LongUnaryOperator catchingUp) {
        this.catchingUp = catchingUp;
        this.job = job;
        this.begun = begun;
        this.eventsMax = eventsMax;
        this.writing = writing;
        this.position = begun.position();
    }

    /** Writes a piece, and says the product's position after it. */
    @FunctionalInterface
    interface Writing {
        long write(Piece piece, boolean isLast);
    }

    void take(Staged fact) {
        if (facts.isEmpty() && !fact.isKnown() && position > 0 && job.order().isContinuation()) {
            position = catchingUp.applyAsLong(position);
        }
        characters += length(fact.fact().from()) + length(fact.fact().to());
        begun.telling().take(fact, this::add);
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    /** Writes what is left, and that the history is in. */
    void end() {
        var report = Objects.requireNonNull(job.report());
        begun.telling().end(report.told(), report.toldInferred(), this::add);
        write(true);
    }

    ImportJob job() {
        return job;
    }

    /** Those who are named in it, and were not before: so that nobody is entered whom nothing names. */
    SourcePeople people() {
        var named = new HashSet<UUID>();
        facts.forEach(fact -> name(fact, named));
        named.removeAll(entered);
        return begun.people().only(named);
    }

    private static void name(ImportedFact fact, Set<UUID> named) {
        named.add(fact.actor());
        if (fact.source() != null && fact.source().author() != null) {
            named.add(fact.source().author());
        }
        if (fact.event() instanceof ForeignFactRecorded theirs) {
            named.addAll(theirs.mentioned());
        }
    }

    /** The product's position before it; 0: there is no product yet. */
    long position() {
        return position;
    }

    List<ImportedFact> facts() {
        return facts;
    }

    List<Known> known() {
        return known;
    }

    private void add(Told told) {
        if (facts.size() + told.facts().size() > EVENTS_MAX) {
            write(false);
        }
        facts.addAll(told.facts());
        known.addAll(told.known());
        if ((facts.size() >= eventsMax || characters > CHARACTERS_MAX) && !isLast(told)) {
            write(false);
        }
    }

    /** With that the history is in goes that the import has ended, or neither. */
    private static boolean isLast(Told told) {
        return !told.facts().isEmpty() && told.facts().getLast().event() instanceof HistoryImported;
    }

    private void write(boolean isLast) {
        position = writing.write(this, isLast);
        facts.forEach(fact -> name(fact, entered));
        characters = 0;
        facts.clear();
        known.clear();
    }
}
