package dev.backstory.command.desk;

import dev.backstory.command.reading.BatchReader;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.web.RequestId;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import dev.backstory.web.safety.LongRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.DigestInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/commands}: commands of one product, all of them or none. */
@RestController
class BatchEndpoint {
    private final BatchReader reader;
    private final CommandDesk desk;

    BatchEndpoint(BatchReader reader, CommandDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    @LongRequest
    @PostMapping(
            path = "/api/v1/commands",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Answer>> take(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request)
            throws IOException {
        if (ifMatch != null) {
            throw Problem.of(ProblemType.MALFORMED, "A batch has no one version that If-Match could mean.");
        }
        try {
            return answered(desk.take(read(request, caller, IdempotencyKey.checked(key))));
        } catch (BatchRefused refused) {
            throw Refusals.problem(refused);
        } catch (Refused refused) {
            throw Refusals.problem(refused);
        } catch (RuleViolation violation) {
            throw Refusals.problem(violation);
        }
    }

    private Batch read(HttpServletRequest request, Caller caller, @Nullable String key) throws IOException {
        var body = new DigestInputStream(request.getInputStream(), Sha256.digest());
        var commands = reader.read(body);
        return new Batch(
                commands,
                new Order.Actor(caller.person(), caller.admin(), caller.demo()),
                RequestId.of(request).toString(),
                key,
                body.getMessageDigest().digest());
    }

    private static ResponseEntity<List<Answer>> answered(CommandDesk.Outcomes outcomes) {
        var last = outcomes.answers().getLast();
        var response = ResponseEntity.ok().header("Backstory-Position", Long.toString(last.position()));
        if (outcomes.replayed()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(outcomes.answers());
    }
}
