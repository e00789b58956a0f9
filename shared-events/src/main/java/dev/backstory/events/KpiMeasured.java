package dev.backstory.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A KPI had a value at a time; said again of the same time, it corrects what was said before.
 *
 * @param at the time that the value holds for, which may lie long before it is recorded
 */
public record KpiMeasured(UUID kpiId, BigDecimal value, Instant at) implements KpiEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.KPI, kpiId);
    }
}
