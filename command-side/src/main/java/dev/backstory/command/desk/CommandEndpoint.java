package dev.backstory.command.desk;

import dev.backstory.command.reading.CommandReader;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.web.RequestId;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/commands/{name}}: everything that changes Backstory. */
@RestController
class CommandEndpoint {
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

    private final CommandReader reader;
    private final CommandDesk desk;

    CommandEndpoint(CommandReader reader, CommandDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    @PostMapping(
            path = "/api/v1/commands/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> take(
            @PathVariable String name,
            @RequestBody byte[] body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            HttpServletRequest request) {
        try {
            return answered(desk.take(new Order(
                    reader.read(name, body),
                    new Order.Actor(caller.person(), caller.admin(), caller.demo()),
                    RequestId.of(request).toString(),
                    IdempotencyKey.checked(key),
                    Sha256.of(name.getBytes(StandardCharsets.UTF_8), new byte[] {0}, body),
                    version(ifMatch),
                    null)));
        } catch (Refused refused) {
            throw Refusals.problem(refused);
        } catch (RuleViolation violation) {
            throw Refusals.problem(violation);
        }
    }

    private static ResponseEntity<Answer> answered(CommandDesk.Outcome outcome) {
        var answer = outcome.answer();
        var response = ResponseEntity.ok()
                .eTag("\"" + answer.version() + "\"")
                .header("Backstory-Position", Long.toString(answer.position()));
        if (outcome.replayed()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(answer);
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        var match = VERSION.matcher(ifMatch.strip());
        if (!match.matches()) {
            throw Problem.of(ProblemType.MALFORMED, "If-Match is not a version in quotes, like \"17\".");
        }
        return Long.valueOf(match.group(1));
    }
}
