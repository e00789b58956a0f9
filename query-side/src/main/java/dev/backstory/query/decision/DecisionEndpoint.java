package dev.backstory.query.decision;

import dev.backstory.query.reading.AsOf;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Readings;
import dev.backstory.web.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers for decisions: a product's, or one with what it caused. */
@RestController
final class DecisionEndpoint {
    private final Readings readings;
    private final Decisions decisions;

    record AllDecisions(
            AsOf asOf,
            List<DecisionEntry> decisions,
            @Nullable String next) {}

    DecisionEndpoint(Readings readings, Decisions decisions) {
        this.readings = readings;
        this.decisions = decisions;
    }

    @GetMapping("/api/v1/products/{product}/decisions")
    ResponseEntity<Object> decisions(@PathVariable UUID product, Caller caller, HttpServletRequest http) {
        return readings.of("decisions", product, caller, http)
                .paged()
                .knows("status")
                .answer(this::all);
    }

    @GetMapping("/api/v1/products/{product}/decisions/{decision}")
    ResponseEntity<Object> decision(
            @PathVariable UUID product, @PathVariable UUID decision, Caller caller, HttpServletRequest http) {
        return readings.of("decision", product, caller, http).paged().answer(at -> decisions.one(decision, at));
    }

    private AllDecisions all(At at) {
        var found = decisions.all(at.parameters().all("status", DecisionStatus.class), at);
        var page = at.page(found, row -> Long.toString(row.proposed()));
        return new AllDecisions(
                at.asOf(), page.entries().stream().map(DecisionEntry::of).toList(), page.next());
    }
}
