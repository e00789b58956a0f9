package dev.backstory.command.product.goal;

import dev.backstory.command.kpi.Quantity;
import dev.backstory.events.KeyResult;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** The figures by which a goal is told to be reached, each KPI at most once. */
public record KeyResults(List<Aim> aims) {
    /** A KPI and the value that it is to have. */
    public record Aim(UUID kpiId, Quantity target) {}

    /** Checks the values. @throws IllegalArgumentException saying what is wrong */
    public KeyResults {
        aims = List.copyOf(aims);
        var known = new HashSet<UUID>();
        for (var aim : aims) {
            if (!known.add(aim.kpiId())) {
                throw new IllegalArgumentException("It names the KPI " + aim.kpiId() + " twice.");
            }
        }
    }

    /** The KPIs that are meant. */
    public List<UUID> kpis() {
        return aims.stream().map(Aim::kpiId).toList();
    }

    /** As events keep them. */
    List<KeyResult> recorded() {
        return aims.stream()
                .map(aim -> new KeyResult(aim.kpiId(), aim.target().value()))
                .toList();
    }
}
