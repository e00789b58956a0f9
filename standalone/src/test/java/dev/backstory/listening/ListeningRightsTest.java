package dev.backstory.listening;

import static dev.backstory.listening.ListenedServer.changes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListeningRightsTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final ListenedServer server = ListenedServer.get();

    @Test
    void whoever_loses_his_role_hears_nothing_after_it() throws Exception {
        var product = server.product();
        var team = server.token("team");
        var person = server.person(team);
        role(product, "AssignRole", person);
        try (var ear = Ear.at(server.port(), team, changes(product))) {
            assertThat(ear.line()).isEqualTo("retry: 2000");
            server.decide(product, 1, "Because");
            assertThat(Objects.requireNonNull(ear.next()).type()).isEqualTo("VisionSet");
            role(product, "RevokeRole", person);
            var revoked = Instant.now();
            server.decide(product, 1, "Nobody's business");
            assertThat(ending(ear).path("type").asString()).isEqualTo("/problems/not-found");
            assertThat(ear.next()).isNull();
            assertThat(Duration.between(revoked, Instant.now())).isLessThan(SOON);
        }
        try (var again = Ear.at(server.port(), team, changes(product))) {
            assertThat(again.status()).isEqualTo(404);
        }
    }

    @Test
    void a_stream_ends_with_the_token() throws Exception {
        var product = server.product();
        var end = Instant.now().plusSeconds(3);
        var token = server.token("manager", Duration.ofSeconds(3));
        try (var ear = Ear.at(server.port(), token, changes(product))) {
            assertThat(ear.status()).isEqualTo(200);
            assertThat(ending(ear).path("type").asString()).isEqualTo("/problems/unauthenticated");
            assertThat(ear.next()).isNull();
            assertThat(Instant.now()).isBetween(end.minusSeconds(1), end.plus(SOON));
        }
    }

    @Test
    void a_stream_ends_with_the_server() throws Exception {
        var other = ListenedServer.another();
        var product = other.product();
        try (var ear = other.listen(product)) {
            assertThat(ear.line()).isEqualTo("retry: 2000");
            other.decide(product, 1, "Because");
            assertThat(Objects.requireNonNull(ear.next()).type()).isEqualTo("VisionSet");
            var stopped = CompletableFuture.runAsync(other::stop);
            assertThat(ending(ear).path("type").asString()).isEqualTo("/problems/unavailable");
            assertThat(ear.next()).isNull();
            stopped.join();
        }
    }

    @Test
    void a_silent_stream_has_a_heartbeat() throws Exception {
        var product = server.product();
        try (var ear = server.listen(product)) {
            assertThat(List.of(line(ear), line(ear), line(ear), line(ear), line(ear)))
                    .containsExactly("retry: 2000", "", ":", "", ":");
        }
    }

    @Test
    void tells_what_is_asked_for_and_what_the_audit_trail_shows() throws Exception {
        var product = server.product();
        role(product, "AssignRole", server.person(server.token("team")));
        server.decide(product, 2, "Because");
        try (var ear = Ear.at(
                server.port(), server.manager(), changes(product) + "?after=0&type=VisionSet&type=RoleRevoked")) {
            assertThat(Objects.requireNonNull(ear.next()).type()).isEqualTo("VisionSet");
            assertThat(Objects.requireNonNull(ear.next()).type()).isEqualTo("VisionSet");
            role(product, "RevokeRole", server.person(server.token("team")));
            assertThat(Objects.requireNonNull(ear.next()).type()).isEqualTo("RoleRevoked");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?type=StoryRenamed, 400",
        "?after=yesterday, 400",
        "?after=999999999, 400",
        "?asOf=position:1, 400",
        "?after=1&after=2, 400"
    })
    void refuses_what_it_does_not_understand(String parameters, int status) throws Exception {
        var product = server.product();
        try (var ear = Ear.at(server.port(), server.manager(), changes(product) + parameters)) {
            assertThat(ear.status()).isEqualTo(status);
        }
    }

    @Test
    void is_for_those_who_have_a_role_in_the_product() throws Exception {
        var product = server.product();
        try (var stranger = Ear.at(server.port(), server.token("outsider"), changes(product));
                var administrator = Ear.at(server.port(), server.token("admin"), changes(product));
                var nobody = Ear.at(server.port(), null, changes(product))) {
            assertThat(stranger.status()).isEqualTo(404);
            assertThat(administrator.status()).isEqualTo(404);
            assertThat(nobody.status()).isEqualTo(401);
        }
    }

    private void role(String product, String command, String person) throws Exception {
        var body = Map.of(
                "productId", product, "person", person, "role", "TEAM_MEMBER", "rationale", Map.of("text", "Because"));
        var done = server.command(server.manager(), command, body);
        server.view(
                server.manager(),
                "/api/v1/products/" + product,
                done.path("position").asLong());
    }

    private static JsonNode ending(Ear ear) {
        var end = Objects.requireNonNull(ear.next());
        assertThat(end.type()).isEqualTo("end");
        assertThat(end.id()).isEqualTo(-1);
        return json(end.data());
    }

    private static String line(Ear ear) throws IOException {
        return String.valueOf(ear.line());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
