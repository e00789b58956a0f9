package dev.backstory.web.problem;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a problem's {@code type} leads to. */
@RestController
final class ProblemEndpoint {
    record Meaning(String type, int status, String title) {}

    @GetMapping("/problems/{slug}")
    Meaning meaning(@PathVariable String slug) {
        return ProblemType.withSlug(slug)
                .map(type -> new Meaning(type.uri(), type.status(), type.title()))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no problem of this name."));
    }
}
