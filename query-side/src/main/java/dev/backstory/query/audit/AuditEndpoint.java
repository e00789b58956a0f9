package dev.backstory.query.audit;

import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.reading.Access;
import dev.backstory.query.reading.AsOf;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Moments;
import dev.backstory.query.reading.Readings;
import dev.backstory.web.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail of a product, and the history of each of its stories. */
@RestController
@RequestMapping("/api/v1/products/{product}")
final class AuditEndpoint {
    private final Readings readings;
    private final Moments moments;
    private final AuditSearch search;
    private final AuditEntries entries;

    /** A page of entries. */
    record Entries(
            AsOf asOf, List<AuditEntry> entries, @Nullable String next) {}

    AuditEndpoint(Readings readings, Moments moments, AuditSearch search, AuditEntries entries) {
        this.readings = readings;
        this.moments = moments;
        this.search = search;
        this.entries = entries;
    }

    @GetMapping("/audit")
    ResponseEntity<Object> audit(@PathVariable UUID product, Caller caller, HttpServletRequest http) {
        return readings.of("audit", product, caller, http)
                .paged()
                .knows(AuditQuestion.PARAMETERS)
                .answer(at -> page(at, AuditQuestion.audit(at, moments), null));
    }

    @GetMapping("/stories/{story}/history")
    ResponseEntity<Object> history(
            @PathVariable UUID product, @PathVariable UUID story, Caller caller, HttpServletRequest http) {
        return readings.of("story-history", product, caller, http)
                .paged()
                .knows(List.of("order"))
                .answer(at -> history(at, story));
    }

    private Entries history(At at, UUID story) {
        var page = page(at, AuditQuestion.history(at, new Subject(SubjectType.STORY, story)), story);
        if (at.place() == null && page.entries().isEmpty()) {
            throw Access.notFound();
        }
        return page;
    }

    private Entries page(At at, AuditQuestion question, @Nullable UUID onlySubject) {
        var found = search.positions(question.filter(), question.ascending(), at.limitAndOne());
        var page = at.page(found, String::valueOf);
        return new Entries(at.asOf(), entries.read(at.product(), page.entries(), onlySubject), page.next());
    }
}
