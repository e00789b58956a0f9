package dev.backstory.query.audit;

import dev.backstory.query.reading.AsOf;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Moments;
import dev.backstory.query.reading.Readings;
import dev.backstory.web.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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
    private final StoryHistory histories;

    /** A page of entries. */
    record Entries(
            AsOf asOf, List<AuditEntry> entries, @Nullable String next) {}

    AuditEndpoint(
            Readings readings, Moments moments, AuditSearch search, AuditEntries entries, StoryHistory histories) {
        this.readings = readings;
        this.moments = moments;
        this.search = search;
        this.entries = entries;
        this.histories = histories;
    }

    @GetMapping(path = "/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> audit(@PathVariable UUID product, Caller caller, HttpServletRequest http) {
        return readings.of("audit", product, caller, http)
                .paged()
                .knows(AuditQuestion.PARAMETERS)
                .answer(this::audit);
    }

    @GetMapping("/stories/{story}/history")
    ResponseEntity<Object> history(
            @PathVariable UUID product, @PathVariable UUID story, Caller caller, HttpServletRequest http) {
        return readings.of("story-history", product, caller, http)
                .paged()
                .knows(StoryHistory.PARAMETERS)
                .answer(at -> {
                    var page = histories.page(at, story);
                    return new Entries(at.asOf(), page.entries(), page.next());
                });
    }

    private Entries audit(At at) {
        var question = AuditQuestion.audit(at, moments);
        var found = search.positions(question.filter(), question.ascending(), at.limitAndOne());
        var page = at.page(found, String::valueOf);
        return new Entries(at.asOf(), entries.read(at.product(), page.entries(), null), page.next());
    }
}
