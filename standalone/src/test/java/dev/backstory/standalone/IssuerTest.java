package dev.backstory.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.backstory.StandaloneApplication;
import dev.backstory.standalone.issuer.DemoAccounts;
import dev.backstory.web.caller.Caller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(classes = StandaloneApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(IssuerTest.Endpoints.class)
@DirtiesContext
class IssuerTest {
    private static final String CALLER = "/api/v1/test/caller";

    @TempDir
    static Path folder = Path.of("");

    @LocalServerPort
    int port;

    @Autowired
    RSAKey key;

    private Http http = new Http("");

    @TestConfiguration
    @RestController
    static class Endpoints {
        @GetMapping(CALLER)
        Caller caller(Caller caller) {
            return caller;
        }
    }

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("backstory.data", folder::toString);
    }

    @BeforeEach
    void connect() {
        http = new Http("http://localhost:" + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "manager", "owner", "team", "stakeholder", "auditor", "outsider"})
    void a_demo_account_is_the_person_of_its_name(String name) throws Exception {
        var answer = http.signIn(name, name);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("expires_in").asLong()).isBetween(3590L, 3600L);
        var caller = Http.send(http.with(answer.body().path("access_token").asString(), CALLER));
        assertThat(caller.status()).isEqualTo(200);
        assertThat(caller.body().path("person").asString())
                .isEqualTo(DemoAccounts.person(name).toString());
        assertThat(caller.body().path("name").asString()).isEqualTo(name);
        assertThat(caller.body().path("demo").asBoolean()).isTrue();
        assertThat(caller.body().path("admin").asBoolean()).isEqualTo(name.equals("admin"));
    }

    @Test
    void a_wrong_secret_and_an_unknown_client_get_no_token() throws Exception {
        for (var answer : List.of(http.signIn("manager", "owner"), http.signIn("nobody", "nobody"))) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body().path("error").asString()).isEqualTo("invalid_client");
        }
        assertThat(Http.send(http.to("/oauth2/token")).status()).isEqualTo(401);
    }

    @Test
    void wrong_secrets_are_tried_for_a_while_and_the_right_one_all_the_time() throws Exception {
        var admin = http.token("admin", "admin");
        var made = Http.send(Http.json(http.with(admin, "/api/v1/accounts"), "{\"name\":\"Target\"}"))
                .body();
        var client = made.path("clientId").asString();
        var secret = made.path("secret").asString();
        assertThat(http.signIn(client, secret).status()).isEqualTo(200);
        for (var guess = 0; guess < 10; guess++) {
            assertThat(http.signIn(client, "guess" + guess).status()).isEqualTo(401);
        }
        var refused = http.signIn(client, "guess");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().path("error").asString()).isEqualTo("temporarily_unavailable");
        assertThat(refused.raw().headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 6L);
        assertThat(refused.raw().headers().firstValue("X-Request-Id")).isPresent();
        assertThat(http.signIn(client, secret).status()).isEqualTo(200);
        assertThat(http.signIn("stakeholder", "stakeholder").status()).isEqualTo(200);
    }

    @Test
    void a_token_must_be_meant_for_this_server_and_come_from_it() throws Exception {
        var here = "http://localhost:" + port;
        assertThat(status(here, "backstory", Duration.ofHours(1))).isEqualTo(200);
        assertThat(status("http://127.0.0.1:" + port, "backstory", Duration.ofHours(1)))
                .isEqualTo(200);
        assertThat(status(here, "another", Duration.ofHours(1))).isEqualTo(401);
        assertThat(status("http://localhost:1", "backstory", Duration.ofHours(1)))
                .isEqualTo(401);
        assertThat(status("http://evil.example:" + port, "backstory", Duration.ofHours(1)))
                .isEqualTo(401);
        assertThat(status(here, "backstory", Duration.ofMinutes(-2))).isEqualTo(401);
    }

    @Test
    void only_the_token_endpoint_its_keys_and_its_description_are_open() throws Exception {
        assertThat(Http.send(http.to("/oauth2/jwks")).raw().body())
                .contains("\"RSA\"")
                .doesNotContain("\"d\"");
        assertThat(Http.send(http.to("/.well-known/oauth-authorization-server"))
                        .body()
                        .path("issuer")
                        .asString())
                .isEqualTo("http://localhost:" + port);
        for (var path : List.of("/oauth2/authorize", "/oauth2/introspect", "/oauth2/revoke", "/oauth2/par", "/login")) {
            assertThat(Http.send(http.to(path)).status()).isEqualTo(401);
        }
    }

    @Test
    void the_administrator_makes_accounts_that_work_at_once_and_others_may_not() throws Exception {
        var admin = http.token("admin", "admin");
        var added = Http.send(Http.json(http.with(admin, "/api/v1/accounts"), "{\"name\":\"Bob O'Neil\"}"));
        assertThat(added.status()).isEqualTo(201);
        var client = added.body().path("clientId").asString();
        assertThat(client).startsWith("bob-o-neil-");
        var caller = Http.send(
                http.with(http.token(client, added.body().path("secret").asString()), CALLER));
        assertThat(caller.body().path("person")).isEqualTo(added.body().path("person"));
        assertThat(caller.body().path("demo").asBoolean()).isTrue();
        var found = Http.send(http.with(admin, "/api/v1/people?name=o'neil"));
        assertThat(found.body().path("people").path(0).path("name").asString()).isEqualTo("Bob O'Neil");

        var refused = Http.send(
                Http.json(http.with(http.token("manager", "manager"), "/api/v1/accounts"), "{\"name\":\"Eve\"}"));
        assertThat(refused.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\\u0000", "Ann\\u0000", "Ann\\nExample", "\\ud800"})
    void an_account_has_a_name_that_can_be_shown(String name) throws Exception {
        var admin = http.token("admin", "admin");
        var answer = Http.send(Http.json(http.with(admin, "/api/v1/accounts"), "{\"name\":\"%s\"}".formatted(name)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("type").asString()).isEqualTo("/problems/malformed");
    }

    @Test
    void the_key_is_for_its_owner_alone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("issuer.key"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("admin.secret")).doesNotExist();
    }

    private int status(String issuer, String audience, Duration life) throws Exception {
        return Http.send(http.with(sign(issuer, audience, life), CALLER)).status();
    }

    private String sign(String issuer, String audience, Duration life) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject("demo:team")
                .expirationTime(Date.from(Instant.now().plus(life)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
