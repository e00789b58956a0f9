package dev.backstory.query.kpi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.backstory.events.Rationale;
import dev.backstory.query.kpi.Kpis.Kpi;
import dev.backstory.query.reading.Access;
import dev.backstory.query.reading.AsOf;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Readings;
import dev.backstory.query.support.People;
import dev.backstory.web.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A product's KPIs, and one of them with what was measured. */
@RestController
@RequestMapping("/api/v1/products/{product}/kpis")
final class KpiEndpoint {
    private final Readings readings;
    private final Kpis kpis;
    private final People people;

    record Listing(AsOf asOf, List<Kpi> kpis) {}

    /** A page of what was measured, latest first. */
    record Details(
            AsOf asOf,
            @JsonUnwrapped Kpi kpi,
            List<Measurement> measurements,
            @Nullable String next) {}

    /** What the KPI was at a time, who said so, when and why. */
    record Measurement(
            Instant at,
            BigDecimal value,
            UUID actor,
            @Nullable String actorName,
            Instant recordedAt,
            @Nullable Rationale rationale) {}

    KpiEndpoint(Readings readings, Kpis kpis, People people) {
        this.readings = readings;
        this.kpis = kpis;
        this.people = people;
    }

    @GetMapping
    ResponseEntity<Object> kpis(@PathVariable UUID product, Caller caller, HttpServletRequest http) {
        return readings.of("kpis", product, caller, http)
                .answer(at -> new Listing(
                        at.asOf(), List.copyOf(kpis.of(product, at.position()).values())));
    }

    @GetMapping("/{kpi}")
    ResponseEntity<Object> kpi(
            @PathVariable UUID product, @PathVariable UUID kpi, Caller caller, HttpServletRequest http) {
        return readings.of("kpi", product, caller, http).paged().answer(at -> details(kpi, at));
    }

    private Details details(UUID id, At at) {
        var kpi = kpis.one(id, at).orElseThrow(Access::notFound);
        var before = at.place() == null ? null : Instant.parse(at.place());
        var page = at.page(kpis.measurements(id, before, at), row -> row.at().toString());
        var names =
                people.names(page.entries().stream().map(MeasurementRow::actor).toList());
        var measurements = page.entries().stream()
                .map(row -> measurement(row, names.get(row.actor())))
                .toList();
        return new Details(at.asOf(), kpi, measurements, page.next());
    }

    private static Measurement measurement(MeasurementRow row, @Nullable String actorName) {
        return new Measurement(row.at(), row.value(), row.actor(), actorName, row.recorded(), row.rationale());
    }
}
