package dev.backstory.query.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is to deliver a webhook, and how far that is. All times are the database's own, so that it does not
 * matter how the clocks of processes go; what a process writes counts only as long as the lease is its own.
 */
@Component
class Leases {
    /** Those with something to tell, the longest waiting first; what others are just leasing is passed over. */
    private static final String CLAIM = """
            with next as (select w.webhook_id from webhook.webhook w \
            where w.state in ('ACTIVE', 'RETRYING') and w.due <= clock_timestamp() \
            and (w.leased_until is null or w.leased_until <= clock_timestamp()) \
            and (exists (select from unnest(w.types) as wanted join audit_entry e on e.product_id = w.product_id \
            and e.type = wanted and e.position > w.delivered) \
            or cardinality(w.types) = 0 and exists (select from audit_entry e where e.product_id = w.product_id \
            and e.in_audit and e.position > w.delivered)) \
            order by w.due limit :most for update of w skip locked) \
            update webhook.webhook w set leased_by = :lease, leased_until = clock_timestamp() + make_interval(secs => :secs) \
            from next where w.webhook_id = next.webhook_id returning w.*""";

    private static final String MINE = " where webhook_id = :webhook and leased_by = :lease";

    private final JdbcClient database;
    private final Duration lease;

    Leases(JdbcClient database, DeliveryProperties properties) {
        this.database = database;
        this.lease = properties.lease();
    }

    /** Leases at most so many webhooks that have something to be delivered now. */
    List<Leased> claim(int most) {
        var since = System.nanoTime();
        var mine = UUID.randomUUID();
        return database.sql(CLAIM)
                .param("most", most)
                .param("lease", mine)
                .param("secs", seconds(lease))
                .query((row, number) -> leased(row, mine, since))
                .list();
    }

    /** The event at this position was taken; null: the lease is lost, or the webhook is no more. */
    @Nullable
    Leased delivered(Leased webhook, long position) {
        var since = System.nanoTime();
        var kept = database.sql("update webhook.webhook set state = 'ACTIVE', delivered = :position,"
                        + " delivered_at = clock_timestamp(), attempts = 0, error = null,"
                        + " leased_until = clock_timestamp() + make_interval(secs => :secs)" + MINE)
                .param("position", position)
                .param("secs", seconds(lease))
                .param("webhook", webhook.webhook())
                .param("lease", webhook.lease())
                .update();
        return kept == 1 ? webhook.renewed(position, since) : null;
    }

    /** An attempt was in vain; there is another one after a while. */
    void retry(Leased webhook, String error, Duration after) {
        end(webhook, "RETRYING", error, after);
    }

    /** Nothing is tried any more until somebody asks for it. False if the lease was lost. */
    boolean park(Leased webhook, String error) {
        return end(webhook, "PARKED", error, Duration.ZERO);
    }

    /** The receiver wants nothing any more. False if the lease was lost. */
    boolean leave(Leased webhook, String error) {
        return end(webhook, "GONE", error, Duration.ZERO);
    }

    /** Gives the lease back; what is left is delivered after all others had their turn. */
    void release(Leased webhook) {
        database.sql("update webhook.webhook set leased_by = null, leased_until = null,"
                        + " due = greatest(due, clock_timestamp())" + MINE)
                .param("webhook", webhook.webhook())
                .param("lease", webhook.lease())
                .update();
    }

    /** What was redriven meanwhile is tried at once: the attempt that ends here belongs to those before. */
    private boolean end(Leased webhook, String state, String error, Duration after) {
        var ended = database.sql("update webhook.webhook set state = :state, error = :error, attempts = attempts + 1,"
                                + " due = clock_timestamp() + make_interval(secs => :secs),"
                                + " leased_by = null, leased_until = null" + MINE + " and attempts = :seen")
                        .param("seen", webhook.attempts())
                        .param("state", state)
                        .param("error", error)
                        .param("secs", seconds(after))
                        .param("webhook", webhook.webhook())
                        .param("lease", webhook.lease())
                        .update()
                == 1;
        if (!ended) {
            release(webhook);
        }
        return ended;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }

    private static Leased leased(ResultSet row, UUID lease, long since) throws SQLException {
        return new Leased(
                row.getObject("webhook_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getString("url"),
                row.getString("secret"),
                List.of((String[]) row.getArray("types").getArray()),
                row.getLong("delivered"),
                row.getInt("attempts"),
                lease,
                since);
    }
}
