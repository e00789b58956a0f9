package dev.backstory.command.kpi;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.backstory.command.kpi.KpiCommand.DefineKpi;
import dev.backstory.command.kpi.KpiCommand.RecordMeasurement;
import dev.backstory.command.rule.Refused;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiEvent;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** A KPI, as the framework loads and stores it. */
@Aggregate(type = "Kpi", cache = "kpiCache", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class Kpi {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private UUID id;

    private KpiState state;

    @SuppressWarnings("NullAway") // the framework fills a bare instance from events
    Kpi() {}

    @CommandHandler
    @SuppressWarnings("NullAway") // filled by the event it applies
    Kpi(DefineKpi command) {
        AggregateLifecycle.apply(KpiDecider.define(command));
    }

    @CommandHandler
    void handle(RecordMeasurement command, @MetaDataValue("occurred") String now) {
        if (!state.productId().equals(command.productId())) {
            throw Refused.NotFound.inProduct();
        }
        KpiDecider.record(state, command, Instant.parse(now)).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(KpiEvent event) {
        state = event instanceof KpiDefined defined ? KpiState.defined(defined) : state.evolve(event);
        id = state.id();
    }

    KpiState state() {
        return state;
    }
}
