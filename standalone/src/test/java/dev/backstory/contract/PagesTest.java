package dev.backstory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.history.Whole;
import dev.backstory.standalone.Http;
import dev.backstory.web.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PagesTest {
    private static final Path FILE =
            Path.of("../shared-web/src/main/resources/dev/backstory/web/contract/openapi.json");

    private final Http http = new Http(Whole.get().client().url());

    @Test
    void anybody_may_read_the_contract() throws Exception {
        var answer = Http.send(http.to("/api/openapi.json"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(JsonMapper.shared().readTree(Files.readString(FILE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/swagger-ui-bundle.js", "/swagger-ui.css", "/docs.js", "/docs.css"})
    void anybody_may_read_the_page_that_shows_it(String part) throws Exception {
        var answer = Http.send(http.to("/api/docs" + part)).raw();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isNotBlank().doesNotContain("src=\"http", "href=\"http", "@import");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .doesNotContain("*", "unsafe-eval", "http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/docs/index.html", "/api/docs/openapi.json", "/api/docs/..%2fopenapi.json"})
    void nothing_else_lies_beside_the_page(String path) throws Exception {
        assertThat(Http.send(http.to(path)).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_has_a_page_where_its_type_leads(ProblemType type) throws Exception {
        var json = Http.send(http.to(type.uri()));
        assertThat(json.status()).isEqualTo(200);
        assertThat(json.body().path("type").asString()).isEqualTo(type.uri());
        assertThat(json.body().path("status").asInt()).isEqualTo(type.status());
        assertThat(json.body().path("means").asString()).endsWith(".");
        assertThat(json.body().path("helps").asString()).endsWith(".");
        var page =
                Http.send(http.to(type.uri()).header("Accept", "text/html,*/*")).raw();
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains(type.uri(), "<h2>What helps</h2>");
    }

    @Test
    void all_problems_are_on_a_page_and_all_rules_on_that_of_theirs() throws Exception {
        var all = Http.send(http.to("/problems")).body().path("problems");
        assertThat(all).hasSize(ProblemType.values().length);
        var rules = Http.send(http.to("/problems/rule")).body().path("rules");
        assertThat(rules).hasSizeGreaterThan(50);
        var page = Http.send(http.to("/problems/rule").header("Accept", "text/html"))
                .raw()
                .body();
        rules.forEach(
                rule -> assertThat(page).contains("id=\"" + rule.path("rule").asString() + "\""));
    }

    @Test
    void the_type_of_a_refusal_leads_somewhere() throws IOException, InterruptedException {
        for (var path : new String[] {"/api/v1/me", "/api/docs/nothing", "/problems/nothing"}) {
            var type = Http.send(http.to(path)).body().path("type").asString();
            assertThat(Http.send(http.to(type)).status()).as(type).isEqualTo(200);
        }
    }
}
