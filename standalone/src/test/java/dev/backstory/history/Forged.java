package dev.backstory.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A file of events taken apart, so that it can be told otherwise and have the right sum all the same. */
final class Forged {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final ObjectNode head;
    private final List<ObjectNode> people = new ArrayList<>();
    private final List<ObjectNode> events = new ArrayList<>();
    private final List<String> times = new ArrayList<>();

    private Forged(List<ObjectNode> lines) {
        this.head = lines.getFirst();
        for (var line : lines) {
            if (line.has("person")) {
                people.add(line);
            } else if (line.has("eventId")) {
                events.add(line);
                times.add(line.at("/metadata/occurred").asString());
            }
        }
    }

    /** The same history of another product: with other ids for all things and people, and another key. */
    static Forged of(String file, Dice dice, String key) {
        var ids = new HashMap<String, String>();
        var copy = ID.matcher(file)
                .replaceAll(found ->
                        ids.computeIfAbsent(found.group(), each -> dice.id().toString()));
        var keyed = copy.replace("\"key\":\"" + Exchange.key(file) + "\"", "\"key\":\"" + key + "\"")
                .replaceAll(
                        "\"key\": ?\"" + Exchange.key(file) + "\"",
                        Matcher.quoteReplacement("\"key\":\"" + key + "\""));
        return new Forged(
                keyed.lines().map(line -> (ObjectNode) JSON.readTree(line)).toList());
    }

    UUID product() {
        return UUID.fromString(head.path("productId").asString());
    }

    String key() {
        return head.path("key").asString();
    }

    /** To be put in another order, taken away from and added to. */
    List<ObjectNode> events() {
        return events;
    }

    static ObjectNode payload(ObjectNode event) {
        return (ObjectNode) event.get("payload");
    }

    static String type(JsonNode event) {
        return event.path("type").asString();
    }

    /** All ids that events have in what they say. */
    List<String> ids() {
        return ID.matcher(
                        events.stream().map(event -> payload(event).toString()).reduce("", String::concat))
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** The file, with positions, versions, times, numbers and a sum that go with its events. */
    String file() {
        number();
        var text = new StringBuilder();
        text.append(JSON.writeValueAsString(head)).append('\n');
        people.forEach(person -> text.append(JSON.writeValueAsString(person)).append('\n'));
        events.forEach(event -> text.append(JSON.writeValueAsString(event)).append('\n'));
        var end = JSON.createObjectNode();
        end.putObject("end")
                .put("events", events.size())
                .put("people", people.size())
                .put("sha256", sum(text.toString()));
        return text + JSON.writeValueAsString(end) + "\n";
    }

    private void number() {
        var versions = new HashMap<String, Long>();
        var positions = new TreeMap<Long, Long>();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            positions.put(event.path("position").asLong(), i + 1L);
            event.put("position", i + 1L);
            var aggregate = (ObjectNode) event.get("aggregate");
            aggregate.put("version", versions.merge(aggregate.path("id").asString(), 1L, Long::sum));
            ((ObjectNode) event.get("metadata")).put("occurred", times.get(Math.min(i, times.size() - 1)));
            say(event, positions);
        }
        ((ObjectNode) head.get("asOf")).put("position", events.size());
    }

    private void say(ObjectNode event, NavigableMap<Long, Long> positions) {
        switch (type(event)) {
            case "BaselineNamed" -> {
                var named = positions.floorEntry(payload(event).path("position").asLong());
                if (named != null) {
                    payload(event).put("position", named.getValue());
                }
            }
            case "ProductCreated" ->
                head.put("name", payload(event).path("name").asString());
            case "ProductRenamed" ->
                head.put("name", payload(event).path("after").asString());
            default -> {}
        }
    }

    private static String sum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a value stands in what an event says. */
    record Place(JsonNode parent, Object at) {
        JsonNode value() {
            return at instanceof Integer index ? parent.get(index) : parent.get(at.toString());
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(at.toString(), value);
            } else {
                ((tools.jackson.databind.node.ArrayNode) parent).set((Integer) at, value);
            }
        }
    }

    /** Every single value in what the event says. */
    static List<Place> places(ObjectNode event) {
        var places = new ArrayList<Place>();
        gather(payload(event), places);
        return places;
    }

    private static void gather(JsonNode node, List<Place> places) {
        Map<Object, JsonNode> parts = new java.util.LinkedHashMap<>();
        if (node.isObject()) {
            node.propertyNames().forEach(name -> parts.put(name, node.get(name)));
        } else {
            for (int i = 0; i < node.size(); i++) {
                parts.put(i, node.get(i));
            }
        }
        parts.forEach((at, part) -> {
            if (part.isContainer()) {
                gather(part, places);
            } else {
                places.add(new Place(node, at));
            }
        });
    }
}
