package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.history.Whole.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the views of a product show of its stories and items, without what another product could not have, such as ids. */
final class Shown {
    private static final List<String> OF_STORIES = List.of("rank", "title", "kind", "status", "points");
    private static final List<String> OF_ITEMS =
            List.of("rank", "title", "kind", "status", "points", "lane", "horizon", "target");

    private final Whole whole;
    private final UUID product;
    private final Person reader;
    private final String moment;
    private final Map<String, String> items = new HashMap<>();
    private final Map<String, String> backlogs = new HashMap<>();
    private final Map<String, Map<String, Object>> shown = new TreeMap<>();
    private final Map<String, String> ids = new HashMap<>();

    private Shown(Whole whole, UUID product, Person reader, String moment) {
        this.whole = whole;
        this.product = product;
        this.reader = reader;
        this.moment = moment;
    }

    /** By the name that each goes by in both; nothing before the product's first event. */
    static Map<String, Map<String, Object>> at(Whole whole, UUID product, Person reader, Instant moment) {
        var shown = new Shown(whole, product, reader, "asOf=" + moment);
        shown.read();
        return shown.shown;
    }

    /** The same with the long texts, which views tell of one thing at a time. */
    static Map<String, Map<String, Object>> wholeAt(Whole whole, UUID product, Person reader, Instant moment) {
        var shown = new Shown(whole, product, reader, "asOf=" + moment);
        shown.read();
        shown.ids.forEach((name, path) -> shown.texts(name, shown.read(path)));
        return shown.shown;
    }

    private void texts(String name, JsonNode entry) {
        var fields = present(shown.get(name));
        fields.put("description", text(entry.path("description")));
        for (var part : List.of("asA", "iWant", "soThat")) {
            fields.put(part, text(entry.path("narrative").path(part)));
        }
        fields.put(
                "criteria",
                entry.path("criteria")
                        .valueStream()
                        .map(one -> text(one.path("text")))
                        .toList());
    }

    private void read() {
        var roadmap = ask("/roadmap?");
        if (roadmap == null) {
            return;
        }
        roadmap.path("items").forEach(item -> items.put(item.path("itemId").asString(), name(item, "itemId")));
        roadmap.path("items").forEach(this::item);
        read("/backlogs?")
                .path("backlogs")
                .forEach(backlog -> backlogs.put(
                        backlog.path("backlogId").asString(),
                        backlog.path("name").asString()));
        read("/stories?limit=500&").path("stories").forEach(this::story);
        backlogs.forEach((id, name) -> order(name, read("/backlogs/" + id + "?limit=500&")));
    }

    private void item(JsonNode item) {
        var fields = fields(item, OF_ITEMS);
        fields.put("start", text(item.path("timeframe").path("start")));
        fields.put("end", text(item.path("timeframe").path("end")));
        fields.put("precision", text(item.path("timeframe").path("precision")));
        shown.put("item " + name(item, "itemId"), fields);
        ids.put(
                "item " + name(item, "itemId"),
                "/roadmap/items/" + item.path("itemId").asString() + "?");
    }

    private void story(JsonNode story) {
        var fields = fields(story, OF_STORIES);
        fields.put(
                "labels",
                story.path("labels").valueStream().map(JsonNode::asString).toList());
        fields.put("backlog", backlogs.get(story.path("backlogId").asString()));
        var item = text(story.path("roadmapItemId"));
        fields.put("parent", item == null ? null : items.get(item));
        shown.put("story " + name(story, "storyId"), fields);
        ids.put(
                "story " + name(story, "storyId"),
                "/stories/" + story.path("storyId").asString() + "?");
    }

    /** Each story's place in its backlog, as the backlog itself tells it. */
    private void order(String backlog, JsonNode order) {
        for (var list : List.of("stories", "unranked")) {
            order.path(list)
                    .forEach(story -> present(shown.get("story " + name(story, "storyId")))
                            .put("stands", backlog + " " + list + " " + text(story.path("rank"))));
        }
    }

    private static Map<String, Object> present(@Nullable Map<String, Object> fields) {
        assertThat(fields).isNotNull();
        return fields;
    }

    private static Map<String, @Nullable Object> fields(JsonNode entry, List<String> names) {
        var fields = new TreeMap<String, @Nullable Object>();
        names.forEach(name -> fields.put(name, text(entry.path(name))));
        return fields;
    }

    private static String name(JsonNode entry, String id) {
        var key = entry.path("sourceKey");
        return key.isString() ? key.stringValue() : entry.path(id).asString();
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        return value.isString() ? value.stringValue() : null;
    }

    private JsonNode read(String path) {
        var answer = ask(path);
        assertThat(answer).as(path + moment).isNotNull();
        return answer;
    }

    private @Nullable JsonNode ask(String path) {
        var answer = whole.client().whole(reader, product, path + moment);
        if (answer.status() == 404) {
            return null;
        }
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }
}
