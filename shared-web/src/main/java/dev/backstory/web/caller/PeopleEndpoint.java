package dev.backstory.web.caller;

import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds people by name, for those who give roles. */
@RestController
final class PeopleEndpoint {
    private static final int NAME_MAX = 200;

    private final Directory directory;
    private final ObjectProvider<ProductManagers> managers;

    record Found(UUID person, String name) {}

    record People(List<Found> people) {}

    PeopleEndpoint(Directory directory, ObjectProvider<ProductManagers> managers) {
        this.directory = directory;
        this.managers = managers;
    }

    @GetMapping("/api/v1/people")
    People people(Caller caller, @RequestParam(defaultValue = "") String name) {
        if (!caller.admin() && managers.stream().noneMatch(known -> known.includes(caller.person()))) {
            throw Problem.of(ProblemType.NOT_YOUR_ROLE, "Only the administrator and Product Managers look people up.")
                    .with("roles", List.of(CallerAuthentication.ADMIN, "PRODUCT_MANAGER"));
        }
        if (name.length() > NAME_MAX || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.of(
                            ProblemType.MALFORMED,
                            "A name has at most 200 characters, none of them a control character.")
                    .with("errors", List.of(Map.of("parameter", "name", "detail", "It is no part of a name.")));
        }
        var found = directory.named(name, caller.demo());
        return new People(found.stream()
                .map(person -> new Found(person.person(), person.name()))
                .toList());
    }
}
