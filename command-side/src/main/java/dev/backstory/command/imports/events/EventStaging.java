package dev.backstory.command.imports.events;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.events.storage.LogCursor;
import dev.backstory.events.storage.StoredEvents;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a file of events and finds out whether all of it is one sound history; what is in memory does not grow with it. */
@Component
public final class EventStaging {
    private final DataSource source;
    private final JdbcClient database;
    private final StoredEvents stored;
    private final LogCursor log;

    public EventStaging(DataSource source, JdbcClient database, StoredEvents stored, LogCursor log) {
        this.log = log;
        this.source = source;
        this.database = database;
        this.stored = stored;
    }

    /**
     * Compares the staged history with what this installation has.
     *
     * @return how many of its events an earlier import, which came to nothing, has left here
     * @throws NotThisFormat if something else has one of its ids, or if other events were left
     */
    public long compare(UUID importId, UUID product, SourceFile file) throws IOException {
        try (var reader = open(file)) {
            var recorded = Remainder.compared(product, log, reader);
            new Uniqueness(database, importId).checkHere(product, recorded);
            return recorded;
        }
    }

    /** The file's lines from the beginning. */
    public EventsReader open(SourceFile file) throws IOException {
        return new EventsReader(file, stored);
    }

    /**
     * Stages what a file says, instead of what an earlier attempt staged.
     *
     * @param key the product's, as it was asked for
     * @param now nothing of the history occurred later
     * @param step is done after each of its lines
     * @throws NotThisFormat with the first thing that is wrong with it
     */
    public History stage(UUID importId, String key, SourceFile file, Instant now, Runnable step) throws IOException {
        discard(importId);
        try (var reader = open(file);
                var intake = new EventIntake(importId, source.getConnection())) {
            if (!(reader.next() instanceof Line.Head head)) {
                throw new NotThisFormat("The file is empty.");
            }
            if (!head.key().equals(key)) {
                throw new NotThisFormat("The history is that of the product " + head.key()
                        + ": a product keeps its key, so import it with key=" + head.key() + ".");
            }
            var history = read(reader, new HistoryCheck(head, now), intake, step);
            intake.finish();
            new Uniqueness(database, importId).check();
            return history;
        } catch (SQLException e) {
            throw new IllegalStateException("Events cannot be staged", e);
        }
    }

    private static History read(EventsReader reader, HistoryCheck check, EventIntake intake, Runnable step)
            throws IOException {
        long people = 0;
        for (var line = reader.next(); line != null; line = reader.next()) {
            step.run();
            switch (line) {
                case Line.Told told -> {
                    check.take(told);
                    intake.add(told);
                }
                case Line.Named named -> people += checked(named, reader.number());
                case Line.End end -> {
                    return ended(reader, check.end(end, people), end);
                }
                case Line.Head again -> throw new IllegalStateException("Only the first line is read as " + again);
            }
        }
        throw new NotThisFormat("The file is cut off: its last line is missing.");
    }

    private static History ended(EventsReader reader, History history, Line.End end) throws IOException {
        var sum = reader.sum();
        if (!sum.equals(end.sha256())) {
            throw new NotThisFormat("The file was changed after it was written: its last line gives another sum.");
        }
        if (!reader.isAtEnd()) {
            throw new NotThisFormat("Something stands after the file's last line.");
        }
        return history;
    }

    private static int checked(Line.Named named, long line) {
        if (named.name().isBlank() || Completeness.flaw(named, named.person()) != null) {
            throw new NotThisFormat("Line " + line + " names somebody without a name.");
        }
        return 1;
    }

    /** The id of the last of the history's events at or before a position there. */
    public UUID eventAt(UUID importId, long position) {
        return database.sql("select event_id from command.import_event where import_id = ? and position <= ?"
                        + " order by position desc limit 1")
                .params(importId, position)
                .query(UUID.class)
                .single();
    }

    /** How many events an aggregate has in the history. */
    public long version(UUID importId, UUID aggregate) {
        return database.sql("select max(version) from command.import_event where import_id = ? and aggregate_id = ?")
                .params(importId, aggregate)
                .query(Long.class)
                .single();
    }

    /** Forgets what was staged for imports that have ended, wherever that was. */
    public void discardEnded() {
        database.sql("delete from command.import_event staged where not exists (select from command.import_job job"
                        + " where job.import_id = staged.import_id and job.state = 'RUNNING')")
                .update();
    }

    /** Forgets what was staged. */
    public void discard(UUID importId) {
        database.sql("delete from command.import_event where import_id = ?")
                .param(importId)
                .update();
    }
}
