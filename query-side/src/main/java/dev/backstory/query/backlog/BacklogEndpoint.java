package dev.backstory.query.backlog;

import dev.backstory.query.reading.AsOf;
import dev.backstory.query.reading.Lines;
import dev.backstory.query.reading.Readings;
import dev.backstory.query.story.StoryFilter;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.safety.LongRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers for backlogs: all of a product, or one with its stories, page by page. */
@RestController
final class BacklogEndpoint {
    private final Readings readings;
    private final Backlogs backlogs;

    record AllBacklogs(AsOf asOf, List<Backlogs.Listed> backlogs) {}

    BacklogEndpoint(Readings readings, Backlogs backlogs) {
        this.readings = readings;
        this.backlogs = backlogs;
    }

    @GetMapping("/api/v1/products/{product}/backlogs")
    ResponseEntity<Object> backlogs(@PathVariable UUID product, Caller caller, HttpServletRequest http) {
        return readings.of("backlogs", product, caller, http)
                .answer(at -> new AllBacklogs(at.asOf(), backlogs.all(at)));
    }

    @GetMapping(path = "/api/v1/products/{product}/backlogs/{backlog}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> backlog(
            @PathVariable UUID product, @PathVariable UUID backlog, Caller caller, HttpServletRequest http) {
        return readings.of("backlog", product, caller, http)
                .paged()
                .knows(StoryFilter.PARAMETERS)
                .answer(at -> backlogs.one(backlog, at));
    }

    @LongRequest
    @GetMapping(path = "/api/v1/products/{product}/backlogs/{backlog}", produces = Lines.Table.TYPE)
    void table(
            @PathVariable UUID product,
            @PathVariable UUID backlog,
            Caller caller,
            HttpServletRequest http,
            HttpServletResponse response)
            throws IOException {
        readings.of("backlog", product, caller, http)
                .knows(StoryFilter.PARAMETERS)
                .write(response, BacklogTable.TABLE, at -> backlogs.stories(backlog, at));
    }
}
