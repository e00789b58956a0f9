package dev.backstory.command.imports.jobs;

import dev.backstory.command.desk.Refusals;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.People;
import dev.backstory.events.authority.Authority;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import dev.backstory.web.safety.LongRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/imports}: bringing in the history of another tracker; how it goes is told by both sides. */
@RestController
class ImportEndpoint {
    private static final String PATH = "/api/v1/imports";
    private static final String RIGHT = "ImportHistory";

    private final Imports imports;
    private final People people;

    ImportEndpoint(Imports imports, People people) {
        this.imports = imports;
        this.people = people;
    }

    /** The import that carries the request out, this one or an earlier one. */
    record Begun(UUID importId) {}

    @LongRequest
    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Begun> begin(Caller caller, HttpServletRequest request) throws IOException {
        mustBeAdmin(caller);
        var asked = ImportQuery.read(request.getQueryString(), imports.formats());
        mustBeFile(request.getContentType());
        var packing = Packing.of(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        if (!people.includes(asked.manager())) {
            throw Refusals.problem(
                    new RuleViolation(SharedRule.PERSON_IS_KNOWN, Map.of("people", List.of(asked.manager()))));
        }
        try {
            var importId = imports.begin(asked, caller.person(), request.getInputStream(), packing);
            return ResponseEntity.accepted()
                    .location(URI.create(PATH + "/" + importId))
                    .body(new Begun(importId));
        } catch (RuleViolation violation) {
            throw Refusals.problem(violation);
        }
    }

    @DeleteMapping(PATH + "/{importId}")
    ResponseEntity<Void> cancel(@PathVariable UUID importId, Caller caller) {
        var job = imports.find(importId, caller.person()).orElseThrow(ImportEndpoint::unknown);
        mustBeAdmin(caller);
        if (!imports.cancel(job)) {
            throw Refusals.problem(new RuleViolation(ImportRule.IMPORT_IS_RUNNING));
        }
        return ResponseEntity.noContent().build();
    }

    private static void mustBeAdmin(Caller caller) {
        if (!caller.admin() || !Authority.command(RIGHT).admin()) {
            throw Problem.of(ProblemType.NOT_YOUR_ROLE, "Only an administrator imports.")
                    .with("roles", List.of("ADMIN"));
        }
    }

    /** Parts of a form are no file, whatever is in them. */
    private static void mustBeFile(@Nullable String contentType) {
        if (contentType != null
                && contentType.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/")) {
            throw Problem.of(ProblemType.UNSUPPORTED, "Send the file itself as the body, as text/csv.");
        }
    }

    private static Problem unknown() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such import, or it is none of yours.");
    }
}
