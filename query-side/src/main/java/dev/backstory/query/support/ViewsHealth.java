package dev.backstory.query.support;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether this process projects; one that does not shows what others do, and one alone would show the past. A product that
 * is parked is told beside, to administrators: all others go on.
 */
final class ViewsHealth implements HealthIndicator {
    private final ViewsProcessing processing;
    private final JdbcClient sql;

    ViewsHealth(ViewsProcessing processing, JdbcClient sql) {
        this.processing = processing;
        this.sql = sql;
    }

    @Override
    public Health health() {
        var health = processing.isWorking() ? Health.up() : Health.down();
        try {
            health.withDetail(
                    "parked",
                    sql.sql("select count(*) from product_view where parked_position is not null")
                            .query(Long.class)
                            .single());
        } catch (DataAccessException unreachable) {
            health.down();
        }
        return health.build();
    }
}
