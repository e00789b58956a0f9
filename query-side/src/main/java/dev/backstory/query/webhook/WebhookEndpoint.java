package dev.backstory.query.webhook;

import dev.backstory.query.reading.Readings;
import dev.backstory.web.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who is told of what happens in a product, and how far that is: of now only, as it is no part of the history. */
@RestController
final class WebhookEndpoint {
    private static final String VIEW = "webhooks";

    private final Readings readings;
    private final JdbcClient sql;

    /** How a webhook stands. */
    enum State {
        /** What happens is delivered. */
        ACTIVE,
        /** The last attempt was in vain; another one is due. */
        RETRYING,
        /** All attempts were in vain; it waits for somebody to have it tried again. */
        PARKED,
        /** The receiver has said that it is no more; likewise. */
        GONE
    }

    /** All webhooks of a product, the oldest first. */
    record Listing(List<Entry> webhooks) {}

    /**
     * A webhook.
     *
     * @param types of events that it is told of; none: all that the audit trail shows
     * @param delivered the position of the last event that its receiver has taken; at first that after which it was subscribed
     * @param attempts how often the next event was tried in vain
     * @param nextAttempt when it is tried again
     * @param error why the last attempt was in vain
     */
    record Entry(
            UUID webhookId,
            String url,
            List<String> types,
            State state,
            long delivered,
            @Nullable Instant deliveredAt,
            int attempts,
            @Nullable Instant nextAttempt,
            @Nullable String error,
            UUID createdBy,
            Instant created) {}

    WebhookEndpoint(Readings readings, JdbcClient sql) {
        this.readings = readings;
        this.sql = sql;
    }

    @GetMapping("/api/v1/products/{product}/webhooks")
    Listing webhooks(@PathVariable UUID product, Caller caller, HttpServletRequest http) {
        return readings.of(VIEW, product, caller, http).now(at -> new Listing(of(product)));
    }

    private List<Entry> of(UUID product) {
        return sql.sql("select * from webhook.webhook where product_id = :product order by created, webhook_id")
                .param("product", product)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        return new Entry(
                row.getObject("webhook_id", UUID.class),
                row.getString("url"),
                List.of((String[]) row.getArray("types").getArray()),
                state,
                row.getLong("delivered"),
                instant(row, "delivered_at"),
                row.getInt("attempts"),
                state == State.RETRYING ? instant(row, "due") : null,
                row.getString("error"),
                row.getObject("created_by", UUID.class),
                row.getObject("created", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
