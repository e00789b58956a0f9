package dev.backstory.query.reading;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which events belong together, so that one without the others would tell half of what happened: those of one command. An
 * import is one command; of it, what was told at one time of one subject.
 */
final class Acts {
    /** What an event belongs to: by which command it was recorded, when, and of what in another tracker. */
    private static final String ACT = "concat_ws(' ', convert_from(meta_data, 'UTF8')::jsonb ->> 'commandId', occurred,"
            + " convert_from(meta_data, 'UTF8')::jsonb #>> '{source,reference}')";

    private final JdbcClient sql;

    Acts(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last moment up to this one at which all was told. @throws dev.backstory.web.problem.Problem malformed if there is none */
    AsOf whole(UUID product, AsOf moment) {
        var next = act(product, "position > :position order by position", moment.position());
        var act = act(product, "position <= :position order by position desc", moment.position());
        if (act.isEmpty() || !next.equals(act)) {
            return moment;
        }
        return sql.sql("select position, occurred from log.event where product_id = :product and position < :position"
                        + " and " + ACT + " <> :act order by position desc limit 1")
                .param("product", product)
                .param("position", moment.position())
                .param("act", act.get())
                .query((row, number) -> new AsOf(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(() -> Parameters.malformed(
                        "asOf",
                        "lies within what happened first, of which nothing is whole before position "
                                + end(product, act.get())));
    }

    private Optional<String> act(UUID product, String where, long position) {
        return sql.sql("select " + ACT + " from log.event where product_id = :product and " + where + " limit 1")
                .param("product", product)
                .param("position", position)
                .query(String.class)
                .optional();
    }

    /** The last of the events with which the product begins and which belong together. */
    private long end(UUID product, String act) {
        return sql.sql("select max(position) from log.event where product_id = :product and position < coalesce("
                        + "(select min(position) from log.event where product_id = :product and " + ACT + " <> :act),"
                        + " 9223372036854775807)")
                .param("product", product)
                .param("act", act)
                .query(Long.class)
                .single();
    }
}
