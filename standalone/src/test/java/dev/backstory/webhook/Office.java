package dev.backstory.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.standalone.Http;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo's manager does at a server: makes products, decides, subscribes webhooks. */
final class Office {
    /** To this machine, without TLS, and with little patience. */
    static final List<String> SETTINGS = List.of(
            "--backstory.demo-product=false",
            "--backstory.webhooks.private-addresses=true",
            "--backstory.webhooks.plain-http=true",
            "--backstory.webhooks.timeout=2s",
            "--backstory.webhooks.poll=50ms",
            "--backstory.webhooks.lease=5s",
            "--backstory.webhooks.retries=" + "20ms,".repeat(39) + "20ms");

    static final Duration LONG = Duration.ofSeconds(90);

    private final Http http;
    private final String admin;
    private final String manager;

    /** A webhook as its subscriber was told of it. */
    record Subscribed(String id, String secret, long after) {}

    Office(String url) throws IOException, InterruptedException {
        http = new Http(url);
        admin = http.token("admin", "admin");
        manager = http.token("manager", "manager");
    }

    /** A new product of the manager's. */
    String product() throws IOException, InterruptedException {
        var person = Http.send(http.with(manager, "/api/v1/me"))
                .body()
                .path("person")
                .asString();
        var key = "W" + Long.toString(System.nanoTime() % 2_000_000_000L, 36).toUpperCase(Locale.ROOT);
        var created = command(admin, "CreateProduct", Map.of("key", key, "name", key, "manager", person));
        var product = created.path("id").asString();
        var seen = Http.send(http.with(manager, "/api/v1/products/" + product)
                .header("Backstory-Position", created.path("position").asString()));
        assertThat(seen.status()).isEqualTo(200);
        return product;
    }

    /** The manager decides something; its position. */
    long decide(String product, String what) throws IOException, InterruptedException {
        var body = Map.of("productId", product, "statement", what, "rationale", Map.of("text", "Because"));
        return command(manager, "SetVision", body).path("position").asLong();
    }

    Subscribed subscribe(String product, String url, String... types) throws IOException, InterruptedException {
        var answer = post("/api/v1/products/" + product + "/webhooks", Map.of("url", url, "types", List.of(types)));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        var body = answer.body();
        return new Subscribed(
                body.path("webhookId").asString(),
                body.path("secret").asString(),
                body.path("after").asLong());
    }

    Http.Answer post(String path, Object body) throws IOException, InterruptedException {
        return Http.send(Http.json(http.with(manager, path), JsonMapper.shared().writeValueAsString(body)));
    }

    Http.Answer redrive(String product, String webhook) throws IOException, InterruptedException {
        return Http.send(http.with(manager, "/api/v1/products/" + product + "/webhooks/" + webhook + "/redrive")
                .POST(BodyPublishers.noBody()));
    }

    Http.Answer remove(String product, String webhook) throws IOException, InterruptedException {
        return Http.send(http.with(manager, "/api/v1/products/" + product + "/webhooks/" + webhook)
                .DELETE());
    }

    /** How a webhook stands. */
    JsonNode webhook(String product, String webhook) throws IOException, InterruptedException {
        return Http.send(http.with(manager, "/api/v1/products/" + product + "/webhooks"))
                .body()
                .path("webhooks")
                .valueStream()
                .filter(one -> one.path("webhookId").asString().equals(webhook))
                .findFirst()
                .orElse(JsonMapper.shared().nullNode());
    }

    void awaitDelivered(String product, String webhook, long position) {
        await().atMost(LONG)
                .until(() -> webhook(product, webhook).path("delivered").asLong() == position);
    }

    /** The product's audit trail after a position, oldest first. */
    List<JsonNode> trail(String product, long after) throws IOException, InterruptedException {
        var path = "/api/v1/products/" + product + "/audit?order=asc&limit=500";
        return Http.send(http.with(manager, path))
                .body()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("position").asLong() > after)
                .toList();
    }

    /** What the server's metrics say, as the administrator. */
    String metrics() throws IOException, InterruptedException {
        return Http.send(http.with(admin, "/actuator/prometheus")).raw().body();
    }

    private JsonNode command(String token, String name, Map<String, Object> body)
            throws IOException, InterruptedException {
        var answer = Http.send(Http.json(
                http.with(token, "/api/v1/commands/" + name),
                JsonMapper.shared().writeValueAsString(body)));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }
}
