package dev.backstory.events;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A figure by which the product's success is told began.
 *
 * @param unit what is counted, e.g. EUR, % or shops
 * @param baseline what it was when it began
 * @param target what it is to be
 * @param direction INCREASE or DECREASE: where it is to go
 */
public record KpiDefined(
        UUID kpiId,
        UUID productId,
        String name,
        String unit,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        String direction)
        implements KpiEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.KPI, kpiId);
    }
}
