package dev.backstory.query.audit;

import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Lines;
import dev.backstory.query.reading.Moments;
import dev.backstory.query.reading.Page;
import dev.backstory.query.reading.Readings;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.safety.LongRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole audit trail of a product at once, for programs and spreadsheets. */
@RestController
@RequestMapping("/api/v1/products/{product}/audit")
final class AuditLinesEndpoint {
    private final Readings readings;
    private final Moments moments;
    private final AuditSearch search;
    private final AuditEntries entries;
    private final AuditLines lines;

    AuditLinesEndpoint(Readings readings, Moments moments, AuditSearch search, AuditEntries entries, AuditLines lines) {
        this.readings = readings;
        this.moments = moments;
        this.search = search;
        this.entries = entries;
        this.lines = lines;
    }

    @LongRequest
    @GetMapping(produces = Lines.Table.TYPE)
    void table(@PathVariable UUID product, Caller caller, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        write(lines.table(), product, caller, http, response);
    }

    @LongRequest
    @GetMapping(produces = Lines.Texts.TYPE)
    void texts(@PathVariable UUID product, Caller caller, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        write(lines.texts(), product, caller, http, response);
    }

    private void write(
            Lines<AuditEntry> format,
            UUID product,
            Caller caller,
            HttpServletRequest http,
            HttpServletResponse response)
            throws IOException {
        readings.of("audit", product, caller, http)
                .knows(AuditQuestion.PARAMETERS)
                .write(response, format, this::page);
    }

    private Page<AuditEntry> page(At at) {
        var question = AuditQuestion.audit(at, moments);
        var found = search.positions(question.filter(), question.ascending(), at.limitAndOne());
        var page = at.page(found, String::valueOf);
        return new Page<>(entries.read(at.product(), page.entries(), null), page.next());
    }
}
