package dev.backstory.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.standalone.Http;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A product with a backlog that somebody owns; after the position {@code begun} it is worked on. */
record Product(UUID id, UUID backlog, String owner, long begun) {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Makes one by a node, or the gateway. */
    static Product create(Cluster whole, Clients.Way way) throws Exception {
        var url = way.url(false);
        var reads = way.url(true);
        var root = whole.token("root");
        var manager = whole.token("mary");
        var owner = whole.token("olga");
        var key = "SPLIT" + NUMBERS.incrementAndGet();
        var created =
                taken(url, root, "CreateProduct", Map.of("key", key, "name", key, "manager", person(reads, manager)));
        var product = UUID.fromString(created.path("id").asString());
        taken(
                url,
                manager,
                "AssignRole",
                Map.of("productId", product, "person", person(reads, owner), "role", "PRODUCT_OWNER"));
        var backlog = taken(url, owner, "OpenBacklog", Map.of("productId", product, "name", "Team"));
        return new Product(
                product,
                UUID.fromString(backlog.path("id").asString()),
                owner,
                backlog.path("position").asLong());
    }

    private static UUID person(String url, String token) throws Exception {
        return UUID.fromString(Http.send(new Http(url).with(token, "/api/v1/me").GET())
                .body()
                .path("person")
                .asString());
    }

    /** What a command is answered, which is taken. */
    static JsonNode taken(String url, String token, String command, Map<String, ?> body) throws Exception {
        var answer = Http.send(Http.json(
                new Http(url).with(token, "/api/v1/commands/" + command),
                JsonMapper.shared().writeValueAsString(body)));
        assertThat(answer.status()).as(command + ": " + answer.raw().body()).isEqualTo(200);
        return answer.body();
    }
}
