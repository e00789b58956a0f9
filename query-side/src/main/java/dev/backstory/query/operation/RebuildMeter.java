package dev.backstory.query.operation;

import dev.backstory.web.operation.RebuildRows;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How much of the log the rebuild that is under way has taken in, from 0 to 1: {@code backstory.views.rebuild}. */
@Component
final class RebuildMeter implements MeterBinder {
    private final RebuildRows rebuilds;

    RebuildMeter(RebuildRows rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("backstory.views.rebuild", this::share)
                .description("How much of the log the rebuild that is under way has taken in; NaN if none is")
                .register(registry);
    }

    private double share() {
        try {
            return rebuilds.underWay()
                    .map(job -> job.head() == 0 ? 0.0 : (double) job.position() / job.head())
                    .orElse(Double.NaN);
        } catch (DataAccessException unreachable) {
            return Double.NaN;
        }
    }
}
