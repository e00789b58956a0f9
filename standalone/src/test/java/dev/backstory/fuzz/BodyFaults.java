package dev.backstory.fuzz;

import dev.backstory.history.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong inside of a body that is JSON, or nearly. */
final class BodyFaults {
    /** Stands for what JSON cannot hold until the body is a text. */
    private static final String HERE = "@here@";

    private static final List<String> NUMBERS =
            Odd.of("""
            0¦-0¦-1¦0.1¦1.0¦1e2¦1e400¦-1e400¦1e-400¦9223372036854775807¦9223372036854775808¦\
            -9223372036854775809¦1e2147483648¦1e-2147483649¦1e99999999999¦1001¦100.001¦007¦-¦+1¦.5¦5.¦0x10¦\
            1_000¦NaN¦-Infinity¦Infinity¦1e¦1E+5¦12e-1\
            """, "0.1" + "0".repeat(30) + "1", "0.1" + "3".repeat(60), "9".repeat(40), "9".repeat(2_000));

    private static final List<String> TEXTS = Odd.of("""
            ""¦" "¦"\\u0000"¦"a\\u0000b"¦"\\ud800"¦"\\udc00\\ud800"¦"a\\ud83d"¦"\\u0007"¦"\\u202ea"¦\
            "\\ufeffa"¦"\\u200b"¦"a\\nb"¦"a\\r\\nb"¦"\\u2028"¦"\\x41"¦"\\u12"¦"\\uD8"¦"open¦'single'¦"a\nb"¦\
            "a\tb"¦"a\u0001b"¦"a\u0000b"¦"\u00ff\u00fe"¦"\u00c0\u00af"¦"\u00ed\u00a0\u0080"¦\
            "\u00f8\u0088\u0080\u0080\u0080"¦"\u00f4\u0090\u0080\u0080"¦"\u00e2\u0082"¦"\u0080"¦\
            "\u00f0\u009f\u0098\u0080"¦"'; drop table log.event; --"¦"${jndi:ldap://x}"¦"{{7*7}}"¦"=1+1"¦\
            "<script>"¦"%00"¦"../../etc/passwd"¦"TOP"¦"true"¦"1"¦"00000000-0000-0000-0000-000000000000"¦\
            "1-1-1-1-1"¦"ffffffff-ffff-ffff-ffff-ffffffffffff"¦"0199"¦"2026-13-45"¦"+10000-01-01"¦\
            "9999-12-31"¦"0000-01-01"¦"-999999999-01-01"¦"2026-02-30"¦"2026-01-01T00:00:00"¦\
            "+999999999-12-31T23:59:59Z"¦"2026-01-01T25:00:00Z"¦"2026-01-01T00:00:00+99:00"\
            """);

    private static final List<String> OTHERS = Odd.of("""
            null¦true¦false¦{}¦[]¦[null]¦[[]]¦{"a":1}¦{"a":1,"a":2}¦undefined¦nul¦True¦/*c*/1¦1//c\n¦{a:1}¦\
            [1,]¦{"a":1,}¦{"before":null}¦{"after":1}¦{"before":"x","after":"x"}¦{"":""}¦{"text":""}¦\
            {"id":null,"type":null}\
            """);

    private static final List<String> NAMES = Odd.of("""
            x¦¦__proto__¦a/b~c¦productID¦ productId¦@type¦class¦\\u0000¦\u00ff\
            """);

    static final List<Fault> ALL = List.of(
            value("an odd number", (old, dice) -> dice.of(NUMBERS)),
            value("an odd text", (old, dice) -> dice.of(TEXTS)),
            value("an odd value", (old, dice) -> dice.of(OTHERS)),
            value("null", (old, dice) -> "null"),
            value("another kind of value", (old, dice) -> old.isString() ? dice.of(NUMBERS) : dice.of(TEXTS)),
            value("a long text", (old, dice) -> "\"" + "x".repeat(dice.of(201, 10_001, 300_000, 1_100_000)) + "\""),
            value("a long list", (old, dice) -> list(old, dice.of(101, 1_001, 20_000))),
            value("deep nesting", (old, dice) -> nested(dice.of(15, 25, 1_000, 100_000), dice)),
            value("a value twice", (old, dice) -> "[" + old + "," + old + "]"),
            new Fault("a property is missing", (shot, dice) -> change(shot, dice, BodyFaults::without)),
            new Fault(
                    "an unknown property",
                    (shot, dice) ->
                            change(shot, dice, (object, name) -> "{\"" + dice.of(NAMES) + "\":1" + rest(object))),
            new Fault(
                    "a property twice",
                    (shot, dice) -> change(
                            shot, dice, (object, name) -> "{\"" + name + "\":" + object.path(name) + rest(object))));

    /** Of a list, whatever its entries are, in characters. */
    private static final int LENGTH_MAX = 8_000_000;

    private BodyFaults() {}

    private static Fault value(String name, BiFunction<JsonNode, Dice, String> fragment) {
        return new Fault(name, (shot, dice) -> {
            var body = tree(shot);
            var places = new ArrayList<Place>();
            places(body, places);
            if (places.isEmpty()) {
                shot.body = fragment.apply(body, dice);
                return;
            }
            var place = dice.of(places);
            var with = fragment.apply(place.old(), dice);
            place.set(HERE);
            shot.body = Shot.utf8(body.toString()).replace("\"" + HERE + "\"", with);
        });
    }

    /** Where a value stands: in an object by its name, or in a list. */
    private record Place(JsonNode parent, String name, int index) {
        JsonNode old() {
            return parent.isObject() ? parent.path(name) : parent.path(index);
        }

        void set(String text) {
            if (parent instanceof ObjectNode object) {
                object.put(name, text);
            } else if (parent instanceof ArrayNode list) {
                list.set(index, text);
            }
        }
    }

    private static void places(JsonNode node, List<Place> places) {
        node.propertyNames().forEach(name -> places.add(new Place(node, name, 0)));
        if (node.isArray()) {
            for (var index = 0; index < node.size(); index++) {
                places.add(new Place(node, "", index));
            }
        }
        node.forEach(child -> places(child, places));
    }

    /** Puts a text in the place of an object that has properties. */
    private static void change(Shot shot, Dice dice, BiFunction<ObjectNode, String, String> change) {
        var body = tree(shot);
        var objects = new ArrayList<ObjectNode>();
        objects(body, objects);
        if (objects.isEmpty()) {
            shot.body = "{}";
            return;
        }
        var object = dice.of(objects);
        var text = change.apply(object.deepCopy(), dice.of(object.propertyNames()));
        object.removeAll();
        object.put(HERE, true);
        shot.body = Shot.utf8(body.toString()).replace("{\"" + HERE + "\":true}", Shot.utf8(text));
    }

    private static void objects(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            objects.add(object);
        }
        node.forEach(child -> objects(child, objects));
    }

    private static String without(ObjectNode object, String name) {
        object.remove(name);
        return object.toString();
    }

    private static String rest(ObjectNode object) {
        return object.isEmpty() ? "}" : "," + object.toString().substring(1);
    }

    private static String list(JsonNode old, int length) {
        var entry = old.isArray() && !old.isEmpty() ? old.get(0).toString() : old.toString();
        var times = Math.clamp(LENGTH_MAX / entry.length(), 1, length);
        return "[" + (entry + ",").repeat(times - 1) + entry + "]";
    }

    private static String nested(int depth, Dice dice) {
        return dice.percent(50)
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static JsonNode tree(Shot shot) {
        try {
            return JsonMapper.shared()
                    .readTree(String.valueOf(shot.body).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        } catch (tools.jackson.core.JacksonException brokenBefore) {
            return JsonMapper.shared().nullNode();
        }
    }
}
