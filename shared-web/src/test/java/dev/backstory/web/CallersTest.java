package dev.backstory.web;

import static dev.backstory.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.backstory.web.caller.Directory;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = WebTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CallersTest {
    private static final String ME = "/api/v1/test/caller";

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void a_person_is_entered_on_first_sight_and_is_the_same_ever_after() throws Exception {
        var first = Client.send(client.as("bob", ME));
        assertThat(first.status()).isEqualTo(200);
        var person = UUID.fromString(first.body().path("person").asString());
        assertThat(person.version()).isEqualTo(4);
        assertThat(first.body().path("admin").asBoolean()).isFalse();
        assertThat(Client.send(client.as("bob", ME)).body()).isEqualTo(first.body());
        assertThat(directory.personOf("test", "bob", null).person()).isEqualTo(person);
        assertThat(directory.personOf("test", "bob", "Robert").name()).isEqualTo("Robert");
        assertThat(directory.person(person).orElseThrow().name()).isEqualTo("Robert");
    }

    @Test
    void without_a_token_nobody_knows_who_calls() throws Exception {
        var answer = Client.send(client.to(ME));
        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.raw().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertProblem(Client.send(client.to("/api/v1/nowhere")), 401, "unauthenticated");
    }

    @Test
    void garbage_expired_unsigned_and_foreign_tokens_are_refused() throws Exception {
        var unsigned = new PlainJWT(new JWTClaimsSet.Builder()
                        .subject("root")
                        .issuer("https://issuer.example")
                        .expirationTime(Date.from(Instant.now().plusSeconds(100)))
                        .build())
                .serialize();
        var foreign = Client.token(WebTestApplication.key(), "root", 3600);
        var expired = Client.token(WebTestApplication.KEY, "root", -120);
        for (var token : new String[] {"garbage", "a.b.c", unsigned, foreign, expired}) {
            var answer = Client.send(client.to(ME).header("Authorization", "Bearer " + token));
            assertProblem(answer, 401, "unauthenticated");
            assertThat(answer.raw().headers().firstValue("WWW-Authenticate"))
                    .hasValue("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void a_demo_person_is_refused_where_there_is_no_demo() throws Exception {
        directory.register("test", "demo:ann", UUID.randomUUID(), "ann", true);
        assertProblem(Client.send(client.as("demo:ann", ME)), 401, "unauthenticated");
    }

    @Test
    void only_the_administrator_reads_the_metrics_and_anyone_the_health() throws Exception {
        assertThat(Client.send(client.to("/actuator/health"))
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("UP");
        assertProblem(Client.send(client.to("/actuator/prometheus")), 401, "unauthenticated");
        var refused = Client.send(client.as("ann", "/actuator/prometheus"));
        assertProblem(refused, 403, "not-your-role");
        assertThat(refused.body().path("roles").path(0).asString()).isEqualTo("ADMIN");
        var token = Client.token(WebTestApplication.KEY, "root", 60);
        var metrics =
                client.raw("GET /actuator/prometheus HTTP/1.1", "Host: localhost", "Authorization: Bearer " + token);
        assertThat(metrics).startsWith("HTTP/1.1 200 ").contains("jvm_memory_used_bytes");
        assertProblem(Client.send(client.as("root", "/actuator/env")), 404, "not-found");
        assertProblem(Client.send(client.as("root", "/actuator")), 404, "not-found");
    }

    @Test
    void the_administrator_finds_people_by_name_and_others_may_not() throws Exception {
        directory.register("test", "eve", UUID.randomUUID(), "Eve 100% Example", false);
        directory.register("test", "eva", UUID.randomUUID(), "Eva Example", false);
        var found = Client.send(client.as("root", "/api/v1/people?name=0%25%20EX"));
        assertThat(found.body().path("people")).hasSize(1);
        assertThat(found.body().path("people").path(0).path("name").asString()).isEqualTo("Eve 100% Example");
        var refused = Client.send(client.as("ann", "/api/v1/people?name=e"));
        assertProblem(refused, 403, "not-your-role");
    }

    @Test
    void what_is_no_part_of_a_name_is_not_looked_for() throws Exception {
        for (var name : List.of("%00", "Eve%00", "a%0Ab", "x".repeat(201))) {
            assertProblem(Client.send(client.as("root", "/api/v1/people?name=" + name)), 400, "malformed");
        }
    }
}
