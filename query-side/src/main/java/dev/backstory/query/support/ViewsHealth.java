package dev.backstory.query.support;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether this process projects; one that does not shows what others do, and one alone would show the past. */
final class ViewsHealth implements HealthIndicator {
    private final ViewsProcessing processing;

    ViewsHealth(ViewsProcessing processing) {
        this.processing = processing;
    }

    @Override
    public Health health() {
        return (processing.isWorking() ? Health.up() : Health.down()).build();
    }
}
