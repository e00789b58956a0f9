package dev.backstory.query.support;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the views stand, asked of the database whenever the metrics are read: {@code backstory.views.lag} in seconds, the age
 * of the oldest event that no view shows yet (0: none), and {@code backstory.views.parked}, how many products stand parked.
 * Both are NaN while the database cannot be reached.
 */
@Component
final class ViewsMeter implements MeterBinder {
    private static final String LAG = """
            select coalesce(extract(epoch from clock_timestamp() - min(e.recorded)), 0)::float8 \
            from log.product_log l left join product_view v on v.product_id = l.product_id \
            cross join lateral (select recorded from log.event where product_id = l.product_id \
            and position > coalesce(v.position, 0) order by position limit 1) e \
            where l.position > coalesce(v.position, 0) and v.parked_position is null""";
    private static final String PARKED = "select count(*)::float8 from product_view where parked_position is not null";

    private final JdbcClient sql;

    ViewsMeter(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("backstory.views.lag", () -> ask(LAG), TimeUnit.SECONDS)
                .description("Age of the oldest event that no view shows yet")
                .register(registry);
        Gauge.builder("backstory.views.parked", () -> ask(PARKED))
                .description("Products whose views stand still at an event that cannot be projected")
                .register(registry);
    }

    private double ask(String question) {
        try {
            return sql.sql(question).query(Double.class).single();
        } catch (DataAccessException unreachable) {
            return Double.NaN;
        }
    }
}
