package dev.backstory.query.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many webhooks stand parked, asked of the database whenever the metrics are read; NaN while it cannot be reached. */
@Component
final class WebhookMeter implements MeterBinder {
    private final JdbcClient sql;

    WebhookMeter(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("backstory.webhooks.parked", this::parked)
                .description("Webhooks that are not tried any more until somebody asks for it")
                .register(registry);
    }

    private double parked() {
        try {
            return sql.sql("select count(*)::float8 from webhook.webhook where state = 'PARKED'")
                    .query(Double.class)
                    .single();
        } catch (DataAccessException unreachable) {
            return Double.NaN;
        }
    }
}
