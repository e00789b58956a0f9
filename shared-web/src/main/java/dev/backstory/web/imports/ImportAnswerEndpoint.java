package dev.backstory.web.imports;

import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/imports/{importId}}: how an import stands, told by any node. */
@RestController
class ImportAnswerEndpoint {
    private static final String CSV = "text/csv";

    private final ImportRows rows;

    ImportAnswerEndpoint(ImportRows rows) {
        this.rows = rows;
    }

    @GetMapping(
            path = "/api/v1/imports/{importId}",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    ResponseEntity<Object> tell(
            @PathVariable UUID importId,
            Caller caller,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        var row = rows.find(importId)
                .filter(found -> found.concerns(caller.person()))
                .orElseThrow(
                        () -> Problem.of(ProblemType.NOT_FOUND, "There is no such import, or it is none of yours."));
        var answer = ImportAnswer.of(row);
        var response = ResponseEntity.ok();
        if (row.isThere()) {
            response.header("Backstory-Position", Long.toString(row.position()));
        }
        return isCsvWanted(accept)
                ? response.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                        .body(ReportCsv.of(answer))
                : response.contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    private static boolean isCsvWanted(@Nullable String accept) {
        var accepted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(accepted);
        for (var type : accepted) {
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
                return false;
            }
            if (type.isCompatibleWith(MediaType.valueOf(CSV))) {
                return true;
            }
        }
        return false;
    }
}
