package dev.backstory.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.standalone.BackstoryProcess;
import dev.backstory.standalone.Http;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The process with another issuer's tokens, as its operator starts it. */
@Execution(ExecutionMode.CONCURRENT)
class HalfAnIssuerTest {
    private static final String URL = "https://issuer.example";
    private static final String ISSUER = "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI";
    private static final String KEYS = "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWKSETURI";
    private static final String AUDIENCES = "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES";
    private static final Map<String, String> WHOLE =
            Map.of("BACKSTORY_DEMO", "false", ISSUER, URL, AUDIENCES, "backstory", "BACKSTORY_ADMINS", URL + "|root");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        AUDIENCES + ",'','Set spring.security.oauth2.resourceserver.jwt.audiences'",
        ISSUER + ",'','Set spring.security.oauth2.resourceserver.jwt.issuer-uri'",
        "BACKSTORY_DEMO,true,Set BACKSTORY_DEMO=false",
        "BACKSTORY_ISSUERALIAS,standalone,Leave backstory.issuer-alias out",
        "BACKSTORY_ADMINS,'',Set backstory.admins to ISSUER|SUBJECT",
        "BACKSTORY_ADMINS,root,Set backstory.admins to ISSUER|SUBJECT",
        "BACKSTORY_ADMINS,https://issuer.example/|root,Set backstory.admins to ISSUER|SUBJECT",
    })
    void it_does_not_start_and_says_what_to_set(String name, String value, String said) throws Exception {
        var settings = new TreeMap<>(WHOLE);
        settings.put(KEYS, URL + "/keys");
        settings.put(name, value);
        var refused = BackstoryProcess.start(folder, settings);
        assertThat(refused.awaitEnd()).isEqualTo(1);
        assertThat(refused.output()).contains(said).doesNotContain("Exception");
        assertThat(folder.resolve("database")).doesNotExist();
    }

    @Test
    void while_nobody_answers_there_its_tokens_are_not_taken_and_it_is_said_why() throws Exception {
        var gone = new Issuer();
        gone.close();
        var settings = new TreeMap<>(WHOLE);
        settings.put(ISSUER, gone.url());
        settings.put("BACKSTORY_ADMINS", gone.url() + "|root");
        try (var process = BackstoryProcess.start(folder, settings)) {
            assertThat(process.serves()).as(process.output()).isTrue();
            assertThat(process.output()).contains("tokens come from " + gone.url());
            var http = new Http(process.url());
            var answer = Http.send(http.with(gone.token(claims -> claims), "/api/v1/me"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body().path("type").asString()).isEqualTo("/problems/unavailable");
            assertThat(answer.body().path("detail").asString()).contains("issuer");
            assertThat(Http.send(http.to("/actuator/health")).status()).isEqualTo(200);
        }
    }
}
