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
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
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
    @GetMapping(produces = {Lines.Texts.TYPE, Lines.Table.TYPE})
    void export(
            @PathVariable UUID product,
            Caller caller,
            HttpServletRequest http,
            HttpServletResponse response,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept)
            throws IOException {
        var isOfEvents = as(http).equals(EVENTS);
        var reading = readings.of(VIEW, product, caller, http).knows(AS).whole();
        if (!isTableWanted(accept)) {
            if (isOfEvents) {
                events.write(reading, response);
            } else {
                facts.writeTexts(reading, response);
            }
        } else if (isOfEvents) {
            throw Problem.of(ProblemType.NOT_ACCEPTABLE, "Events are given as " + Lines.Texts.TYPE + " only.");
        } else {
            facts.writeTable(reading, response);
        }
    }

    /** Whether a table is liked better than lines of JSON. */
    private static boolean isTableWanted(@Nullable String accept) {
        return liking(Lines.Table.TYPE, accept) > liking(Lines.Texts.TYPE, accept);
    }

    /** The quality of whatever is accepted that says most exactly this kind. */
    private static double liking(String kind, @Nullable String accept) {
        var type = MediaType.valueOf(kind);
        return MediaType.parseMediaTypes(accept).stream()
                .filter(accepted -> accepted.includes(type))
                .max(Comparator.comparingInt(ExportEndpoint::exactness))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int exactness(MediaType accepted) {
        return accepted.isWildcardType() ? 0 : accepted.isWildcardSubtype() ? 1 : 2;
    }

    private static String as(HttpServletRequest http) {
        var as = new Parameters(http).one(AS);
        if (as == null || !(as.equals(FACTS) || as.equals(EVENTS))) {
            throw Parameters.malformed(AS, "must be " + FACTS + " or " + EVENTS);
        }
        return as;
    }
}
