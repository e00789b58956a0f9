package dev.backstory.query.export;

import dev.backstory.query.reading.Lines;
import dev.backstory.query.reading.Parameters;
import dev.backstory.query.reading.Readings;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import dev.backstory.web.safety.LongRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A product's history up to a moment, to be taken elsewhere: all of it as events, what other trackers know as facts. */
@RestController
@RequestMapping("/api/v1/products/{product}/export")
final class ExportEndpoint {
    private static final String VIEW = "export";
    private static final String AS = "as";
    private static final String FACTS = "facts";
    private static final String EVENTS = "events";

    private final Readings readings;
    private final EventsExport events;
    private final FactsExport facts;

    ExportEndpoint(Readings readings, EventsExport events, FactsExport facts) {
        this.readings = readings;
        this.events = events;
        this.facts = facts;
    }

    @LongRequest
    @GetMapping(produces = Lines.Texts.TYPE)
    void texts(@PathVariable UUID product, Caller caller, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        var reading = readings.of(VIEW, product, caller, http).knows(AS);
        if (as(http).equals(EVENTS)) {
            events.write(reading, response);
        } else {
            facts.writeTexts(reading, response);
        }
    }

    @LongRequest
    @GetMapping(produces = Lines.Table.TYPE)
    void table(@PathVariable UUID product, Caller caller, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        if (as(http).equals(EVENTS)) {
            throw Problem.of(ProblemType.NOT_ACCEPTABLE, "Events are given as " + Lines.Texts.TYPE + " only.");
        }
        facts.writeTable(readings.of(VIEW, product, caller, http).knows(AS), response);
    }

    private static String as(HttpServletRequest http) {
        var as = new Parameters(http).one(AS);
        if (as == null || !(as.equals(FACTS) || as.equals(EVENTS))) {
            throw Parameters.malformed(AS, "must be " + FACTS + " or " + EVENTS);
        }
        return as;
    }
}
