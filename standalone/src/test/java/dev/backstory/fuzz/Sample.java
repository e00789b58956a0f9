package dev.backstory.fuzz;

import dev.backstory.contract.Schemas;
import dev.backstory.history.Dice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values that schemas allow, about what is there. */
final class Sample {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEPTH_MAX = 6;

    private final Schemas schemas;
    private final Cast cast;
    private final Dice dice;

    Sample(Schemas schemas, Cast cast, Dice dice) {
        this.schemas = schemas;
        this.cast = cast;
        this.dice = dice;
    }

    /** A value of a property of this name. */
    JsonNode of(JsonNode told, String name) {
        return of(told, name, 0);
    }

    private JsonNode of(JsonNode told, String name, int depth) {
        var schema = schemas.resolved(told);
        if (schema.has("anyOf")) {
            return of(dice.of(schema.path("anyOf").valueStream().toList()), name, depth + 1);
        }
        if (schema.has("enum")) {
            return dice.of(schema.path("enum").valueStream().toList());
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, name, depth);
            case "string" -> JSON.valueToTree(text(schema, name));
            case "integer" ->
                JSON.valueToTree(1 + dice.below(schema.path("maximum").asInt(9)));
            case "number" -> JSON.valueToTree(dice.of(1, 2, 3, 5, 8, 13));
            case "boolean" -> JSON.valueToTree(dice.percent(50));
            default -> JSON.nullNode();
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("null");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = JSON.createObjectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            var wanted = required.contains(name) || name.equals("rationale") || name.equals("moves");
            if (wanted || (depth < DEPTH_MAX && dice.percent(40))) {
                object.set(name, of(property.getValue(), name, depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema, String name, int depth) {
        var array = JSON.createArrayNode();
        var least = Math.max(schema.path("minItems").asInt(0), name.equals("children") ? 2 : 1);
        for (var count = least + dice.below(2); count > 0; count--) {
            array.add(of(schema.path("items"), name, depth + 1));
        }
        return array;
    }

    private String text(JsonNode schema, String name) {
        return switch (schema.path("format").asString("")) {
            case "uuid" ->
                schema.path("description").asString("").startsWith("Made by")
                        ? dice.id().toString()
                        : cast.id(name, dice).toString();
            case "date" -> dice.of("2026-01-01", "2026-03-31", "2026-06-30");
            case "date-time" -> Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            default -> named(name);
        };
    }

    /** Texts that mean something where they stand. */
    private String named(String name) {
        return switch (name) {
            case "key" ->
                "F"
                        + Long.toString(Math.abs(dice.id().getLeastSignificantBits() % 2_000_000_000L), 36)
                                .toUpperCase(java.util.Locale.ROOT);
            case "asOf", "from", "to" -> moment();
            case "subject" -> cast.id("story", dice).toString();
            case "decision", "dryRun" -> "true";
            case "role" -> "PRODUCT_OWNER";
            case "status" -> "DEFINED";
            case "kind" -> "SPIKE";
            case "item" -> cast.id("item", dice).toString();
            case "group" -> dice.of("readiness", "liveness");
            case "slug" -> dice.of("rule", "stale", "malformed");
            case "file" -> dice.of("docs.css", "docs.js");
            case "pillars" -> "A pillar";
            default -> dice.of("Words", "A story", "Größe", "\u65e5\u672c", "x \ud83d\ude00", "a'b\"c");
        };
    }

    private String moment() {
        return dice.of(
                "position:" + cast.position(),
                "baseline:Named",
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }
}
