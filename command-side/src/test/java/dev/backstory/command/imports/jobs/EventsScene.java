package dev.backstory.command.imports.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.command.imports.Wish;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small history of another installation, as a file of its events, with whatever is to be wrong with it. */
final class EventsScene {
    static final UUID PRODUCT_MANAGER = UUID.randomUUID();
    final UUID product = UUID.randomUUID();
    final UUID roadmap = UUID.randomUUID();
    final UUID backlog = UUID.randomUUID();
    final UUID goal = UUID.randomUUID();
    final String key;
    private final List<String> lines = new ArrayList<>();
    private final Map<UUID, Long> versions = new LinkedHashMap<>();
    private long position = 40;
    private int minute;
    private long people;
    private long events;

    private EventsScene(String key) {
        this.key = key;
    }

    /** Eight events: a product with a goal, a backlog, two baselines, and a manager whom the file calls by name. */
    static EventsScene small(String key) {
        var scene = new EventsScene(key);
        scene.person(PRODUCT_MANAGER, "Aino");
        scene.product("ProductCreated", """
                "key": "%s", "name": "Sauna", "roadmapId": "%s", "demo": false, "imported": false""".formatted(key, scene.roadmap));
        scene.product("RoleAssigned", """
                "person": "%s", "role": "PRODUCT_MANAGER\"""".formatted(PRODUCT_MANAGER));
        scene.event("RoadmapOpened", "Roadmap", scene.roadmap, """
                {"roadmapId": "%s", "productId": "%s"}""".formatted(scene.roadmap, scene.product));
        scene.event("BacklogOpened", "Backlog", scene.backlog, """
                {"backlogId": "%s", "productId": "%s", "name": "Stove"}""".formatted(scene.backlog, scene.product));
        scene.product("GoalDefined", """
                "goalId": "%s", "goal": {"title": "Warm", "keyResults": []}""".formatted(scene.goal));
        scene.product("BaselineNamed", "\"name\": \"Start\", \"position\": 45");
        scene.product("ProductRenamed", "\"before\": \"Sauna\", \"after\": \"Steam\"");
        scene.product("BaselineNamed", "\"name\": \"Later\", \"position\": 62");
        return scene;
    }

    void person(UUID person, String name) {
        lines.add("{\"person\": \"" + person + "\", \"name\": \"" + name + "\"}");
        people++;
    }

    void product(String type, String fields) {
        event(type, "Product", product, "{\"productId\": \"" + product + "\", " + fields + "}");
    }

    /** One on a line of its own, three positions after the one before. */
    void event(String type, String aggregateType, UUID aggregate, String payload) {
        position += 3;
        events++;
        lines.add("""
                {"position": %d, "eventId": "%s", "type": "%s", "revision": "1", \
                "aggregate": {"type": "%s", "id": "%s", "version": %d}, "payload": %s, "metadata": %s}""".formatted(
                        position,
                        UUID.randomUUID(),
                        type,
                        aggregateType,
                        aggregate,
                        versions.merge(aggregate, 1L, Long::sum),
                        payload,
                        metadata()));
    }

    /** Lines of events and people, to be changed. */
    List<String> lines() {
        return lines;
    }

    String file() {
        return file(lines);
    }

    /** These lines with a beginning and an end that are true of the scene. */
    String file(List<String> told) {
        var head = """
                {"backstory":"events","version":1,"productId":"%s","key":"%s","name":"Steam",\
                "asOf":{"position":%d,"at":"2024-01-01T00:00:00Z"}}""".formatted(product, key, position);
        var all = head + "\n" + String.join("\n", told) + "\n";
        return all + """
                {"end":{"events":%d,"people":%d,"sha256":"%s"}}
                """.formatted(events, people, sum(all));
    }

    ImportRequest asked() {
        return new ImportRequest(
                "events", new ProductKey(key), new Title("Steam"), ImportScene.MANAGER, Wish.NONE, false);
    }

    private String metadata() {
        return """
                {"productId": "%s", "actor": "%s", "roles": ["PRODUCT_MANAGER"], "commandId": "%s", "command": "Whatever", \
                "correlationId": "c", "occurred": "2024-01-01T00:%02d:00Z", "recorded": "2024-01-01T01:00:00Z"}""".formatted(product, PRODUCT_MANAGER, UUID.randomUUID(), minute++);
    }

    private static String sum(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
