package dev.backstory.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.events.authority.Role;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may have webhooks, and which, on a server that sends to public addresses only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookRightsTest {
    private static final String WANTED = "{\"url\": \"https://receiver.invalid/hook\", \"types\": [\"Launched\"]}";

    private Crowd crowd;
    private Person manager;
    private Stage own;
    private Stage anothers;
    private Stage unknown;

    @BeforeAll
    void set_the_stages() throws IOException, InterruptedException {
        crowd = new Crowd();
        manager = crowd.as(Role.PRODUCT_MANAGER);
        own = Stage.own(crowd);
        anothers = Stage.anothers(crowd);
        unknown = Stage.unknown(crowd);
    }

    @Test
    void they_are_for_product_managers() throws Exception {
        var webhook = subscribed(own);
        for (var request : List.of("", "/" + webhook + "/redrive", "/" + webhook)) {
            for (var role : Role.values()) {
                if (role != Role.PRODUCT_MANAGER) {
                    var answer = ask(crowd.as(role), own, request);
                    assertThat(answer.status()).isEqualTo(403);
                    assertThat(answer.body().path("roles").path(0).asString()).isEqualTo("PRODUCT_MANAGER");
                }
            }
            assertThat(ask(null, own, request).status()).isEqualTo(401);
        }
        assertThat(listed(own)).contains(webhook);
        assertThat(ask(manager, own, "/" + webhook + "/redrive").status()).isEqualTo(204);
        assertThat(ask(manager, own, "/" + webhook).status()).isEqualTo(204);
        assertThat(listed(own)).doesNotContain(webhook);
    }

    @Test
    void strangers_cannot_tell_a_product_that_is_there_from_none() throws Exception {
        var webhook = subscribed(own);
        var seen = new HashSet<String>();
        for (var request : List.of("", "/" + webhook + "/redrive", "/" + webhook)) {
            for (var person : List.of(crowd.nobody(), crowd.admin())) {
                seen.add(Crowd.seen(ask(person, own, request)));
                seen.add(Crowd.seen(ask(person, unknown, request)));
            }
            seen.add(Crowd.seen(ask(manager, anothers, request)));
        }
        assertThat(seen).hasSize(1).allMatch(answer -> answer.startsWith("404\n"));
    }

    @Test
    void a_webhook_of_another_product_is_none() throws Exception {
        var webhook = subscribed(Stage.own(crowd));
        assertThat(ask(manager, own, "/" + webhook).status()).isEqualTo(404);
        assertThat(ask(manager, own, "/" + webhook + "/redrive").status()).isEqualTo(404);
        assertThat(ask(manager, own, "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(ask(manager, own, "/1").status()).isEqualTo(400);
    }

    @Test
    void the_secret_is_told_once() throws Exception {
        var made = crowd.send(manager, path(own), WANTED);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().path("secret").asString()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(made.body().path("after").asLong()).isEqualTo(own.position());
        assertThat(listed(own))
                .contains(made.body().path("webhookId").asString())
                .doesNotContain("whsec_");
    }

    @Test
    void all_flaws_are_told_at_once() throws Exception {
        var answer = crowd.send(
                manager,
                path(own),
                "{\"url\": \"ftp://x.example\", \"types\": [\"Nonsense\", \"VisionSet\", 3], \"typs\": []}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("type").asString()).endsWith("/malformed");
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactlyInAnyOrder("/url", "/types/0", "/types/2", "/typs");
        for (var body : List.of("", "[]", "{}", "null", "{\"url\": null}", "{\"url\": \"https://x.example\"")) {
            assertThat(crowd.send(manager, path(own), body).status()).as(body).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://receiver.invalid/, WEBHOOK_IS_SECURE",
        "https://127.0.0.1/, WEBHOOK_ADDRESS_IS_PUBLIC",
        "https://10.1.2.3:8443/, WEBHOOK_ADDRESS_IS_PUBLIC",
        "https://169.254.169.254/latest/meta-data, WEBHOOK_ADDRESS_IS_PUBLIC",
        "https://[::1]/, WEBHOOK_ADDRESS_IS_PUBLIC",
        "https://[::ffff:10.0.0.1]/, WEBHOOK_ADDRESS_IS_PUBLIC",
        "https://[fd00::1]/, WEBHOOK_ADDRESS_IS_PUBLIC"
    })
    void what_this_installation_does_not_allow_is_refused(String url, String rule) throws Exception {
        var answer = crowd.send(manager, path(own), "{\"url\": \"" + url + "\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("rule").asString()).isEqualTo(rule);
    }

    @Test
    void a_name_of_this_machine_is_found_out_when_it_is_called() throws Exception {
        var stage = Stage.own(crowd);
        var made = crowd.send(manager, path(stage), "{\"url\": \"https://localhost:1/\"}");
        assertThat(made.status()).isEqualTo(201);
        stage.taken(manager, "SetVision", "{\"statement\": \"Nobody gets lost\"}");
        await().atMost(Duration.ofSeconds(20)).until(() -> listed(stage).contains("\"RETRYING\""));
        assertThat(listed(stage)).contains("Its address is none of the public Internet.", "\"attempts\":1");
    }

    @Test
    void a_product_has_twenty_at_most() throws Exception {
        var stage = Stage.own(crowd);
        for (var number = 0; number < 20; number++) {
            subscribed(stage);
        }
        var answer = crowd.send(manager, path(stage), WANTED);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("rule").asString()).isEqualTo("WEBHOOKS_ARE_FEW");
    }

    @Test
    void an_archived_product_gets_no_more_and_can_lose_those_that_it_has() throws Exception {
        var stage = Stage.own(crowd);
        var webhook = subscribed(stage);
        stage.taken(manager, "ArchiveProduct", "{}");
        var answer = crowd.send(manager, path(stage), WANTED);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("rule").asString()).isEqualTo("PRODUCT_IS_NOT_ARCHIVED");
        assertThat(ask(manager, stage, "/" + webhook + "/redrive").status()).isEqualTo(204);
        assertThat(ask(manager, stage, "/" + webhook).status()).isEqualTo(204);
    }

    private static String path(Stage stage) {
        return "/api/v1/products/" + stage.product() + "/webhooks";
    }

    private String subscribed(Stage stage) throws IOException, InterruptedException {
        var made = crowd.send(manager, path(stage), WANTED);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return made.body().path("webhookId").asString();
    }

    private String listed(Stage stage) throws IOException, InterruptedException {
        return crowd.read(manager, path(stage), "Backstory-Position", Long.toString(stage.position()))
                .raw()
                .body();
    }

    /** Subscribes, has one tried again, or removes it: what the end of the path asks for. */
    private Http.Answer ask(@Nullable Person person, Stage stage, String request)
            throws IOException, InterruptedException {
        if (request.isEmpty() || request.endsWith("/redrive")) {
            return crowd.send(person, path(stage) + request, WANTED);
        }
        var nobody = new Person("Nobody", UUID.randomUUID(), "none");
        return Http.send(crowd.request(person == null ? nobody : person, path(stage) + request)
                .DELETE());
    }
}
