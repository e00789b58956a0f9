package dev.backstory.query.reading;

import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the product's event that a moment means: the last one up to it that the views know. */
@Component
public final class Moments {
    private final JdbcClient sql;
    private final Clock clock;
    private final Acts acts;

    @Autowired
    public Moments(JdbcClient sql, ObjectProvider<Clock> clock) {
        this(sql, clock.getIfAvailable(Clock::systemUTC));
    }

    public Moments(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.acts = new Acts(sql);
    }

    /** How far the product's views are; empty where they know nothing of it. */
    Optional<AsOf> head(UUID product) {
        return sql.sql("select position, occurred from product_view where product_id = :product and position > 0")
                .param("product", product)
                .query(Moments::asOf)
                .optional();
    }

    /**
     * The position of the moment that a parameter names, e.g. the {@code from} of a span, at most that of {@code now}.
     *
     * @throws Problem malformed if it is no moment, no baseline of the product, or in the future; not found if before
     *     the product's first event
     */
    public AsOf resolve(UUID product, AsOf now, Parameters parameters, String name) {
        return switch (Moment.of(parameters, name)) {
            case Moment.Now ignored -> now;
            case Moment.ThatPosition that -> position(product, now, that.position(), name);
            case Moment.ThatBaseline that ->
                baseline(product, that.baseline())
                        .map(named -> position(product, now, named, name))
                        .orElseThrow(() -> Parameters.malformed(name, "names no baseline of the product"));
            case Moment.ThatInstant that -> instant(product, now, that.instant(), name);
        };
    }

    /**
     * The position that the product's views must have reached before this moment can be told for good: that of the
     * last event it takes in, as the log has it; 0 where nothing has to be waited for.
     */
    long needed(UUID product, Parameters parameters, String name) {
        return switch (Moment.of(parameters, name)) {
            case Moment.Now ignored -> 0;
            case Moment.ThatPosition that -> Math.min(that.position(), logHead());
            case Moment.ThatBaseline that ->
                baseline(product, that.baseline()).isPresent() ? 0 : logHead(); // it may just have been named
            case Moment.ThatInstant that ->
                sql.sql("select coalesce(max(position), 0) from (select position from log.event"
                                + " where product_id = :product and occurred <= :instant"
                                + " order by occurred desc, position desc limit 1) last")
                        .param("product", product)
                        .param("instant", that.instant().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
        };
    }

    AsOf position(UUID product, AsOf head, long position, String name) {
        if (position >= head.position()) {
            if (position > head.position() && position > logHead()) {
                throw Parameters.malformed(name, "lies in the future: no event has that position yet");
            }
            return head;
        }
        return sql.sql("select position, occurred from log.event where product_id = :product and position <= :position"
                        + " order by position desc limit 1")
                .param("product", product)
                .param("position", position)
                .query(Moments::asOf)
                .optional()
                .orElseThrow(Moments::beforeTheFirst);
    }

    /** The last moment up to this one at which nothing was half told. @throws Problem malformed if there is none */
    AsOf whole(UUID product, AsOf moment) {
        return acts.whole(product, moment);
    }

    /** Names differ by more than the case of their letters, and Java knows more letters than a database may. */
    private Optional<Long> baseline(UUID product, String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return sql
                .sql("select name, position from baseline where product_id = :product and until_position is null")
                .param("product", product)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .filter(baseline -> baseline.getKey().toLowerCase(Locale.ROOT).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private AsOf instant(UUID product, AsOf head, Instant instant, String name) {
        if (instant.isAfter(clock.instant())) {
            throw Parameters.malformed(name, "lies in the future");
        }
        if (!instant.isBefore(head.at())) {
            return head;
        }
        return sql.sql("select position, occurred from log.event where product_id = :product and occurred <= :instant"
                        + " order by occurred desc, position desc limit 1")
                .param("product", product)
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query(Moments::asOf)
                .optional()
                .orElseThrow(Moments::beforeTheFirst);
    }

    /** The position of the log's last event, whatever product it is of. */
    public long logHead() {
        return sql.sql("select position from log.log_head").query(Long.class).single();
    }

    private static Problem beforeTheFirst() {
        return Problem.of(ProblemType.NOT_FOUND, "The product did not exist at that moment.");
    }

    private static AsOf asOf(ResultSet row, int number) throws SQLException {
        return new AsOf(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }
}
