package dev.backstory.standalone.issuer;

import dev.backstory.standalone.issuer.Accounts.NewAccount;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes accounts. What a demo's administrator makes belongs to the demo, and ends with it. */
@RestController
@Conditional(OwnTokens.class)
final class AccountsEndpoint {
    private static final int NAME_MAX = 200;

    private final Accounts accounts;

    record Wanted(@Nullable String name) {}

    AccountsEndpoint(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping(
            path = "/api/v1/accounts",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    NewAccount add(Caller caller, @RequestBody Wanted wanted) {
        if (!caller.admin()) {
            throw Problem.of(ProblemType.NOT_YOUR_ROLE, "Only the administrator makes accounts.")
                    .with("roles", List.of("ADMIN"));
        }
        var name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > NAME_MAX || !isText(name)) {
            var detail = "A name has 1 to " + NAME_MAX + " characters, none of them a control or half a character.";
            throw Problem.of(ProblemType.MALFORMED, detail)
                    .with("errors", List.of(Map.of("pointer", "/name", "detail", detail)));
        }
        return accounts.add(name, caller.demo());
    }

    private static boolean isText(String name) {
        return name.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(name);
    }
}
