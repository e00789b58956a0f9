package dev.backstory.query.support;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.storage.LogCursor;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds all views anew from the log, in a schema beside the live one and with the same projections. */
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int BATCH_SIZE = 1_000;
    private static final int CHECKPOINT_EVENTS = 100_000;
    private static final Progress UNSEEN = position -> {};

    private final DataSource owner;
    private final DataSource application;
    private final LogCursor log;
    private final Projector projector;
    private final int checkpointEvents;

    /** What was built: up to which position, and how many rows each table got. */
    public record Built(long position, Map<String, Long> rows) {}

    /** Told of each position that is reached; where it throws {@link CancellationException}, the building ends there. */
    @FunctionalInterface
    public interface Progress {
        void at(long position);
    }

    /** {@code owner} may create schemas; {@code application} may write their tables. */
    public Rebuild(DataSource owner, DataSource application, LogCursor log, Projector projector) {
        this(owner, application, log, projector, CHECKPOINT_EVENTS);
    }

    /** The same that loses, where it is ended, no more than so many events' work. */
    public Rebuild(DataSource owner, DataSource application, LogCursor log, Projector projector, int checkpointEvents) {
        this.owner = owner;
        this.application = application;
        this.log = log;
        this.projector = projector;
        this.checkpointEvents = checkpointEvents;
    }

    /**
     * Builds a schema such as {@code view_rebuild} from position 0 to the head of the log; what it held is dropped.
     *
     * @throws IllegalArgumentException for a name that does not begin with {@code view_}
     * @throws ViewFailure if the database fails
     */
    public Built into(String schema) {
        try {
            var building = new BesideSchema(owner, schema);
            building.drop();
            return new Built(into(schema, "", UNSEEN), building.counts());
        } catch (SQLException failed) {
            throw new ViewFailure("Rebuilding into " + schema, failed);
        }
    }

    /**
     * The same, going on where a schema of this mark was left, and from nothing where it has another one.
     *
     * <p>First everything is tried in one lasting batch that is committed at checkpoints, and with few indexes; where an
     * event cannot be projected so, it goes on from the last checkpoint batch by batch as live views are written, so that
     * this event parks its product and no other.
     *
     * @return the last position
     */
    public long into(String schema, String mark, Progress progress) {
        try {
            var beside = new BesideSchema(owner, schema);
            beside.open(mark);
            var indexes = new Indexes(owner, schema);
            var last = beside.position();
            if (last == 0) {
                indexes.drop();
            }
            if (!indexes.areThere()) {
                last = swiftly(schema, last, progress);
                indexes.create();
            }
            last = batchByBatch(schema, last, progress);
            ViewRevision.note(owner, schema);
            return last;
        } catch (SQLException failed) {
            throw new ViewFailure("Rebuilding into " + schema, failed);
        }
    }

    /** Takes in what the log has after a position, into a schema that is built. @return the last position */
    public long catchUp(String schema, long after, Progress progress) {
        try {
            return batchByBatch(schema, after, progress);
        } catch (SQLException failed) {
            throw new ViewFailure("Catching up in " + schema, failed);
        }
    }

    /** As far as memory and events allow, which is nearly always the end. @return the last position that is committed */
    private long swiftly(String schema, long after, Progress progress) throws SQLException {
        try (var transaction = new SchemaTransaction(application, schema)) {
            var stretch = new Stretch(transaction, after, progress);
            try {
                log.readWhile(after, Math.min(BATCH_SIZE, checkpointEvents), stretch::take);
                stretch.settle();
            } catch (CancellationException ended) {
                throw ended;
            } catch (RuntimeException poisoned) {
                if (Projector.isPassing(poisoned)) {
                    throw poisoned;
                }
                LOG.warn(
                        "Rebuilding into {} batch by batch after position {}: {}",
                        schema,
                        stretch.settled,
                        poisoned.toString());
            }
            return stretch.settled;
        }
    }

    private long batchByBatch(String schema, long after, Progress progress) throws SQLException {
        try (var transaction = new SchemaTransaction(application, schema)) {
            return log.read(after, BATCH_SIZE, events -> {
                transaction.run(connection -> projector.project(connection, events));
                progress.at(events.getLast().position());
            });
        }
    }

    /** The swift way, from checkpoint to checkpoint. */
    private final class Stretch {
        private final SchemaTransaction transaction;
        private final Projector.Anew anew;
        private final Progress progress;
        private long settled;
        private long last;
        private int since;

        Stretch(SchemaTransaction transaction, long after, Progress progress) {
            this.transaction = transaction;
            this.anew = projector.anew(transaction.connection(), after > 0);
            this.progress = progress;
            this.settled = after;
            this.last = after;
        }

        /** Whether more are wanted. */
        boolean take(List<RecordedEvent> events) {
            var goesOn = new boolean[1];
            transaction.goOn(connection -> goesOn[0] = anew.project(events));
            last = events.getLast().position();
            progress.at(last);
            since += events.size();
            if (since >= checkpointEvents) {
                settle();
            }
            return goesOn[0];
        }

        void settle() {
            transaction.run(connection -> anew.settle());
            settled = last;
            since = 0;
        }
    }
}
