package dev.backstory.command.kpi;

import dev.backstory.command.support.Command;
import dev.backstory.command.support.Minted;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a KPI. */
public sealed interface KpiCommand extends Command {
    UUID kpiId();

    @Override
    default UUID subjectId() {
        return kpiId();
    }

    /** Says which figure tells of the product's success, what it was, is to be, and where it is to go. */
    record DefineKpi(
            UUID productId,
            @TargetAggregateIdentifier @Minted UUID kpiId,
            Title name,
            Label unit,
            @Nullable Quantity baseline,
            @Nullable Quantity target,
            Direction direction,
            @Nullable Why rationale)
            implements KpiCommand {}

    /** Says what a KPI was at a time: now, unless it says another. */
    record RecordMeasurement(
            UUID productId,
            @TargetAggregateIdentifier UUID kpiId,
            Quantity value,
            @Nullable Instant at,
            @Nullable Why rationale)
            implements KpiCommand {}

    /** Where a figure is to go. */
    enum Direction {
        INCREASE,
        DECREASE
    }
}
