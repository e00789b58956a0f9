package dev.backstory.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Products to measure on, made over HTTP by the demo accounts. */
final class Products {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A product with one backlog and the stories in it. */
    record Backlog(UUID product, UUID id, List<UUID> stories) {
        /** Moves a story before another one. */
        Map<String, Object> move(Random random) {
            var story = stories.get(random.nextInt(stories.size()));
            var other = stories.get(random.nextInt(stories.size()));
            var to = story.equals(other) ? "TOP" : Map.of("before", other);
            return Map.of(
                    "productId",
                    product,
                    "backlogId",
                    id,
                    "moves",
                    List.of(Map.of("storyId", story, "to", to)),
                    "rationale",
                    Map.of("text", "What the largest customers wait for comes first"));
        }
    }

    private final Api api;

    Products(Api api) {
        this.api = api;
    }

    /** A new product, whose manager and owner are the demo accounts of these names, with an empty backlog. */
    Backlog create() throws IOException, InterruptedException {
        var created = api.command(
                "admin",
                "CreateProduct",
                Map.of("key", "BENCH" + NUMBER.incrementAndGet(), "name", "Bench", "manager", person("manager")));
        var product = UUID.fromString(created.get("id").stringValue());
        api.command(
                "manager",
                "AssignRole",
                Map.of("productId", product, "person", person("owner"), "role", "PRODUCT_OWNER"));
        var backlog = UUID.randomUUID();
        api.command("owner", "OpenBacklog", Map.of("productId", product, "backlogId", backlog, "name", "Team"));
        return new Backlog(product, backlog, List.of());
    }

    /** A new product with so many stories. */
    Backlog create(int stories) throws IOException, InterruptedException {
        var backlog = create();
        var ids = new ArrayList<UUID>();
        for (int i = 1; i <= stories; i++) {
            var body = Map.of("productId", backlog.product(), "backlogId", backlog.id(), "title", "Story " + i);
            ids.add(UUID.fromString(
                    api.command("owner", "DefineStory", body).get("id").stringValue()));
        }
        return new Backlog(backlog.product(), backlog.id(), ids);
    }

    static UUID person(String account) {
        return UUID.nameUUIDFromBytes(("backstory-demo:" + account).getBytes(StandardCharsets.UTF_8));
    }
}
