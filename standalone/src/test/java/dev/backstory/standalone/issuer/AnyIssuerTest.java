package dev.backstory.standalone.issuer;

import static dev.backstory.standalone.issuer.ForgedTokens.typed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import dev.backstory.StandaloneApplication;
import dev.backstory.standalone.Http;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product with the tokens of an issuer that is somebody else's, and of those who would like to be taken for it. */
class AnyIssuerTest {
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
    private static final Issuer ISSUER = new Issuer();

    private static Http http = new Http("");
    private static Runnable stop = () -> {};

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void start() {
        var server = started(folder);
        http = new Http("http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port"));
        stop = server::close;
    }

    private static ConfigurableApplicationContext started(Path data, String... more) {
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--backstory.data=" + data,
                "--backstory.demo=false",
                "--backstory.admins=" + ISSUER.url() + "|root",
                "--" + JWT + "issuer-uri=" + ISSUER.url(),
                "--" + JWT + "audiences=" + Issuer.API));
        settings.addAll(List.of(more));
        return new SpringApplicationBuilder(StandaloneApplication.class).run(settings.toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        stop.run();
        ISSUER.close();
    }

    @Test
    void its_access_tokens_are_let_in_and_its_subjects_are_persons() throws Exception {
        var ann = me(ISSUER.token(claims -> claims.claim("name", "Ann Example")));
        assertThat(ann.status()).isEqualTo(200);
        assertThat(ann.body().path("admin").asBoolean()).isFalse();
        assertThat(ann.body().path("name").asString()).isEqualTo("Ann Example");
        assertThat(me(ISSUER.token(claims -> claims.audience(List.of("other", Issuer.API))))
                        .body())
                .isEqualTo(ann.body());
    }

    @Test
    void its_administrators_are_those_that_the_settings_name() throws Exception {
        var root = ISSUER.token(claims -> claims.subject("root"));
        assertThat(isAdmin(root)).isTrue();
        for (var name : List.of("admin", "demo:admin", "ann")) {
            assertThat(isAdmin(ISSUER.token(claims -> claims.subject(name))))
                    .as(name)
                    .isFalse();
        }
        var manager = me(ISSUER.token(claims -> claims)).body().path("person").asString();
        var product = "{\"key\":\"ANY\",\"name\":\"Any\",\"manager\":\"%s\"}".formatted(manager);
        assertThat(Http.send(Http.json(http.with(root, "/api/v1/commands/CreateProduct"), product))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "AT+JWT", "application/at+jwt", "JWT", "jwt"})
    void an_access_token_may_say_that_it_is_one(String type) throws Exception {
        var token = typed(ISSUER, ISSUER.claims("ann").build(), type);
        assertThat(me(token).status()).isEqualTo(200);
    }

    @Test
    void an_id_token_is_none_whatever_its_header_says() throws Exception {
        var token = typed(ISSUER, ISSUER.claims("ann").claim("nonce", "n-0S6").build(), "at+jwt");
        assertThat(me(token).status()).isEqualTo(401);
    }

    @Test
    void a_clock_may_differ_by_a_minute_and_no_more() throws Exception {
        var ended = in(-600);
        assertThat(me(ISSUER.token(claims -> claims.issueTime(ended).expirationTime(in(-30))))
                        .status())
                .isEqualTo(200);
        assertThat(me(ISSUER.token(claims -> claims.notBeforeTime(in(30)))).status())
                .isEqualTo(200);
        assertThat(me(ISSUER.token(claims -> claims.issueTime(ended).expirationTime(in(-90))))
                        .status())
                .isEqualTo(401);
        assertThat(me(ISSUER.token(claims -> claims.notBeforeTime(in(90)))).status())
                .isEqualTo(401);
    }

    @Test
    void a_new_key_of_the_issuer_is_known_at_once() throws Exception {
        var next = Issuer.key("next");
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("next").build();
        var token = Issuer.signed(header, ISSUER.claims("ann").build(), Issuer.signer(next));
        assertThat(me(token).status()).isEqualTo(401);
        ISSUER.add(next);
        assertThat(me(token).status()).isEqualTo(200);
    }

    @Test
    void whatever_else_somebody_brings_is_refused() throws Exception {
        mustRefuseForgeries(http);
    }

    @Test
    void here_are_neither_tokens_nor_accounts() throws Exception {
        assertThat(http.signIn("admin", "admin").status()).isEqualTo(401);
        var root = ISSUER.token(claims -> claims.subject("root"));
        for (var path : List.of("/oauth2/token", "/oauth2/jwks", "/api/v1/accounts")) {
            var answer = Http.send(Http.json(http.with(root, path), "{\"name\":\"Ann\"}"));
            assertThat(answer.status()).as(path).isEqualTo(404);
        }
        assertThat(folder.resolve("issuer.key")).doesNotExist();
        assertThat(folder.resolve("admin.secret")).doesNotExist();
    }

    @Test
    void its_keys_may_be_found_by_their_address(@TempDir Path other) throws Exception {
        try (var stranger = new Issuer();
                var server = started(other, "--" + JWT + "jwk-set-uri=" + ISSUER.keysUrl())) {
            var port = server.getEnvironment().getRequiredProperty("local.server.port");
            var there = new Http("http://localhost:" + port);
            assertThat(Http.send(there.with(typed(ISSUER, ISSUER.claims("ann").build(), "at+jwt"), "/api/v1/me"))
                            .status())
                    .isEqualTo(200);
            assertThat(Http.send(there.with(stranger.token(claims -> claims), "/api/v1/me"))
                            .status())
                    .isEqualTo(401);
            mustRefuseForgeries(there);
        }
    }

    private static void mustRefuseForgeries(Http server) throws Exception {
        for (var entry : ForgedTokens.of(ISSUER).entrySet()) {
            var answer = Http.send(server.with(entry.getValue(), "/api/v1/me"));
            assertThat(answer.status()).as(entry.getKey()).isEqualTo(401);
            assertThat(answer.body().path("type").asString()).as(entry.getKey()).isEqualTo("/problems/unauthenticated");
        }
    }

    private boolean isAdmin(String token) throws Exception {
        return me(token).body().path("admin").asBoolean();
    }

    private Http.Answer me(String token) throws Exception {
        return Http.send(http.with(token, "/api/v1/me"));
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
