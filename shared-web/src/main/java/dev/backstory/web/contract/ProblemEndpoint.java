package dev.backstory.web.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What a problem's {@code type} leads to: a page for people, the same as JSON for programs. */
@RestController
final class ProblemEndpoint {
    private static final String POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

    private final List<NamedRule> rules;

    /** A rule of the domain, as the contract has it. */
    record NamedRule(String rule, String sentence) {}

    record Page(
            String type,
            int status,
            String title,
            String means,
            String helps,
            Map<String, String> members,
            List<NamedRule> rules) {}

    ProblemEndpoint() throws IOException {
        var contract = new ClassPathResource("openapi.json", ProblemEndpoint.class).getContentAsByteArray();
        this.rules = JsonMapper.shared()
                .readTree(contract)
                .path("x-rules")
                .valueStream()
                .map(rule -> new NamedRule(
                        rule.path("rule").asString(), rule.path("sentence").asString()))
                .toList();
    }

    @GetMapping("/problems")
    ResponseEntity<Object> all(@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        var pages = Arrays.stream(ProblemType.values()).map(this::page).toList();
        return answer(accept, Map.of("problems", pages), () -> ProblemPages.all(pages));
    }

    @GetMapping("/problems/{slug}")
    ResponseEntity<Object> one(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        var page = ProblemType.withSlug(slug)
                .map(this::page)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "There is no problem of this name."));
        return answer(accept, page, () -> ProblemPages.one(page));
    }

    private Page page(ProblemType type) {
        var meaning = ProblemMeaning.of(type);
        return new Page(
                type.uri(),
                type.status(),
                type.title(),
                meaning.means(),
                meaning.helps(),
                meaning.members(),
                type == ProblemType.RULE ? rules : List.of());
    }

    private static ResponseEntity<Object> answer(@Nullable String accept, Object json, Supplier<String> page) {
        if (accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .header("Content-Security-Policy", POLICY)
                .body(page.get().getBytes(UTF_8));
    }
}
