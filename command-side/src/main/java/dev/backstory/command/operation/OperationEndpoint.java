package dev.backstory.command.operation;

import dev.backstory.web.caller.Caller;
import dev.backstory.web.operation.Operators;
import dev.backstory.web.operation.RebuildAnswer;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/operations}: having the views mended or built anew; how that goes is told by the query side. */
@RestController
class OperationEndpoint {
    private static final String REBUILD = "/api/v1/operations/rebuild";
    private static final String PARKED = "/api/v1/operations/parked";

    private final Operations operations;

    /**
     * A product that gets another try.
     *
     * @param asked when that was asked for first
     */
    record Asked(UUID productId, Instant asked) {}

    OperationEndpoint(Operations operations) {
        this.operations = operations;
    }

    @PostMapping(path = REBUILD, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RebuildAnswer> rebuild(Caller caller) {
        Operators.mustInclude(caller);
        return ResponseEntity.accepted().location(URI.create(REBUILD)).body(operations.rebuild(caller.person()));
    }

    @PostMapping(path = PARKED + "/{product}/redrive", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Asked> redrive(@PathVariable UUID product, Caller caller) {
        Operators.mustInclude(caller);
        var asked = operations
                .redrive(product, caller.person())
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no such product."));
        return ResponseEntity.accepted().location(URI.create(PARKED)).body(new Asked(product, asked));
    }
}
