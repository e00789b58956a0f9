package dev.backstory.query.baseline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads baselines as they were at a position. */
@Component("baselineView")
public final class Baselines {
    /**
     * A named position.
     *
     * @param at when that had happened
     * @param approved whether somebody else than the one who had named it has agreed to it
     */
    public record Baseline(
            String name,
            long position,
            Instant at,
            UUID namedBy,
            boolean approved,
            @Nullable UUID approvedBy) {}

    private final JdbcClient sql;

    Baselines(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of a product in the order in which they were named. */
    public List<Baseline> of(UUID product, long position) {
        return sql.sql("select b.name, b.position, (select occurred from log.event e where e.product_id = b.product_id"
                        + " and e.position <= b.position order by e.position desc limit 1), b.named_by, b.approved_by"
                        + " from baseline b where product_id = :product and from_position <= :position"
                        + " and (until_position is null or until_position > :position) order by named")
                .param("product", product)
                .param("position", position)
                .query((row, number) -> new Baseline(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, UUID.class),
                        row.getObject(5) != null,
                        row.getObject(5, UUID.class)))
                .list();
    }
}
