package dev.backstory.command.kpi;

import dev.backstory.command.rule.RuleViolation;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** What other aggregates ask of KPIs, in the unit of work that has locked their product. */
@Component
public class Kpis {
    private final Repository<Kpi> kpis;

    Kpis(Repository<Kpi> kpis) {
        this.kpis = kpis;
    }

    /** Checks that KPIs can be referred to. @throws RuleViolation if one is not in the product */
    public void mustBeIn(UUID product, Collection<UUID> wanted) {
        for (var kpi : wanted) {
            if (!isIn(product, kpi)) {
                throw new RuleViolation(KpiRule.KPI_IS_IN_THIS_PRODUCT, Map.of("kpiId", kpi));
            }
        }
    }

    private boolean isIn(UUID product, UUID kpi) {
        try {
            return kpis.load(kpi.toString())
                    .invoke(found -> found.state().productId().equals(product));
        } catch (AggregateNotFoundException | IncompatibleAggregateException e) { // nothing, or another kind of thing
            return false;
        }
    }
}
