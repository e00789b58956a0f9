package dev.backstory.command.turn;

import dev.backstory.events.storage.Pending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row that makes one product have one writer at a time, on whatever node, and keeps its last values. */
@Component
public class ProductLog {
    /** A product's last position and times, below which nothing may be recorded. */
    public record Last(long position, Instant occurred, Instant recorded) {}

    /** The positions of a product's first and last event. */
    public record Span(long first, long last) {}

    private final JdbcClient database;

    ProductLog(JdbcClient database) {
        this.database = database;
    }

    /** Locks the product to the end of the transaction; empty if there is none. */
    public Optional<Last> lock(UUID product) {
        return database.sql("select position, occurred, recorded from log.product_log where product_id = ? for update")
                .param(product)
                .query(ProductLog::last)
                .optional();
    }

    /** Makes the row of a new product and so locks it; false if the id or the key is taken. */
    public boolean open(UUID product, String key) {
        return database.sql(
                                "insert into log.product_log (product_id, product_key) values (?, ?) on conflict do nothing")
                        .params(product, key)
                        .update()
                == 1;
    }

    /** Whether a product has the key. */
    public boolean isTaken(String key) {
        return database.sql("select exists (select from log.product_log where product_key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** Whether there is such a product, that is seen or will be. */
    public boolean isOpen(UUID product) {
        return database.sql("select exists (select from log.product_log where product_id = ?"
                        + " and product_key <> product_id::text)")
                .param(product)
                .query(Boolean.class)
                .single();
    }

    /** Gives a forsaken product its key again; false if another one has it. One that has its key keeps it. */
    public boolean reopen(UUID product, String key) {
        return database.sql("update log.product_log set product_key = ? where product_id = ? and (product_key = ?"
                                + " or (product_key = product_id::text and not exists (select from log.product_log"
                                + " where product_key = ?)))")
                        .params(key, product, key, key)
                        .update()
                == 1;
    }

    /** The number of a product's events. */
    public long events(UUID product) {
        return database.sql("select count(*) from log.event where product_id = ?")
                .param(product)
                .query(Long.class)
                .single();
    }

    /** Frees the key of a product that will never be seen; what is recorded of it stays. */
    public void forsake(UUID product) {
        database.sql("update log.product_log set product_key = product_id::text where product_id = ?")
                .param(product)
                .update();
    }

    /** Whether this event is recorded. */
    public boolean contains(UUID event) {
        return database.sql("select exists (select from log.event where event_id = ?)")
                .param(event.toString())
                .query(Boolean.class)
                .single();
    }

    /** Whether the product has an aggregate of this kind and id, or has it once the unit of work is done. */
    public boolean contains(UUID product, String aggregateType, UUID aggregate) {
        return Pending.now().contains(product, aggregateType, aggregate)
                || isWritten(product, aggregateType, aggregate);
    }

    private boolean isWritten(UUID product, String aggregateType, UUID aggregate) {
        return database.sql("select exists (select from log.event where aggregate_id = ? and sequence = 0"
                        + " and aggregate_type = ? and product_id = ?)")
                .params(aggregate.toString(), aggregateType, product)
                .query(Boolean.class)
                .single();
    }

    /** The ids of the product's aggregates of this kind. */
    public List<String> aggregates(UUID product, String aggregateType) {
        return database.sql("select aggregate_id from log.event where product_id = ? and aggregate_type = ?"
                        + " and sequence = 0 order by position")
                .params(product, aggregateType)
                .query(String.class)
                .list();
    }

    /** The product's last position, without a lock; 0 if there is none. */
    public long position(UUID product) {
        return database.sql("select position from log.product_log where product_id = ?")
                .param(product)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The position of an event. */
    public long position(String eventId) {
        return database.sql("select position from log.event where event_id = ?")
                .param(eventId)
                .query(Long.class)
                .single();
    }

    /**
     * From where to where the history of a product that has one goes. Events that are not written yet come last; to
     * know where that will be, the counter is held from here to the end of the transaction.
     */
    public Span span(UUID product) {
        var written = database.sql("select min(position), max(position) from log.event where product_id = ?")
                .param(product)
                .query((row, number) -> new Span(row.getLong(1), row.getLong(2)))
                .single();
        var pending = Pending.now().events();
        if (pending == 0) {
            return written;
        }
        var next =
                database.sql("select command.next_position()").query(Long.class).single();
        return new Span(written.first() == 0 ? next : written.first(), next + pending - 1);
    }

    /** The number of events of an aggregate, once the unit of work is done. */
    public long version(UUID aggregate) {
        var written = database.sql("select coalesce(max(sequence) + 1, 0) from log.event where aggregate_id = ?")
                .param(aggregate.toString())
                .query(Long.class)
                .single();
        return Math.max(written, Pending.now().version(aggregate));
    }

    /** The number of events of an aggregate in this product: of another's, nothing is told. */
    public long version(UUID product, UUID aggregate) {
        return database.sql(
                        "select coalesce(max(sequence) + 1, 0) from log.event where aggregate_id = ? and product_id = ?")
                .params(aggregate.toString(), product)
                .query(Long.class)
                .single();
    }

    private static Last last(ResultSet row, int number) throws SQLException {
        return new Last(row.getLong(1), instant(row, 2), instant(row, 3));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at.equals(OffsetDateTime.MIN) ? Instant.EPOCH : at.toInstant();
    }
}
