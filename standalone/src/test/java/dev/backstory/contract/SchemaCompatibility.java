package dev.backstory.contract;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a value that a schema allowed is no longer taken, or where one is answered that it did not allow. */
final class SchemaCompatibility {
    private static final List<String> MOST =
            List.of("maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties");
    private static final List<String> LEAST =
            List.of("minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties");

    /** What is said once for all: any other saying may break somebody. */
    private static final List<String> SAME = List.of("const", "not", "allOf", "oneOf", "propertyNames");

    private static final List<String> NARROWER = List.of("pattern", "multipleOf", "uniqueItems");
    private static final JsonNode ANYTHING = JsonMapper.shared().createObjectNode();

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks;
    private final Set<String> compared = new HashSet<>();

    /** Adds to {@code breaks} what it finds in parts of these two documents. */
    SchemaCompatibility(JsonNode before, JsonNode after, List<String> breaks) {
        this.before = before;
        this.after = after;
        this.breaks = breaks;
    }

    void compare(String place, JsonNode was, JsonNode is, boolean request) {
        if (was.has("$ref") && is.has("$ref") && !compared.add(was + " " + is + request)) {
            return;
        }
        var old = Compatibility.resolved(before, was);
        var now = Compatibility.resolved(after, is);
        types(place, old, now, request);
        formats(place, old, now, request);
        alternatives(place, old, now, request);
        constants(place, old, now, request);
        if (request) {
            bounds(place, old, now);
        }
        SAME.stream()
                .filter(word -> !old.path(word).equals(now.path(word)))
                .forEach(word -> breaks.add(place + " has another " + word));
        fields(place, old, now, request);
        others(place, old, now, request);
        if (request ? now.has("items") : old.has("items")) {
            compare(place + "[]", some(old.path("items")), some(now.path("items")), request);
        }
    }

    private void types(String place, JsonNode old, JsonNode now, boolean request) {
        var were = texts(old.path("type"));
        var are = texts(now.path("type"));
        if (request ? !isAllOf(are, were) : !isAllOf(were, are)) {
            breaks.add(place + " was " + were + " and is " + are);
        }
    }

    /** Whether these types allow all that the others do; none at all allow anything. */
    private static boolean isAllOf(Set<String> types, Set<String> others) {
        return types.isEmpty()
                || (!others.isEmpty()
                        && others.stream()
                                .allMatch(type ->
                                        types.contains(type) || (type.equals("integer") && types.contains("number"))));
    }

    private void formats(String place, JsonNode old, JsonNode now, boolean request) {
        var told = request ? now : old;
        if (told.has("format") && !old.path("format").equals(now.path("format"))) {
            breaks.add(place + " was of format '" + old.path("format").asString("") + "' and is of '"
                    + now.path("format").asString("") + "'");
        }
    }

    private void alternatives(String place, JsonNode old, JsonNode now, boolean request) {
        var were = old.path("anyOf");
        var are = now.path("anyOf");
        if (were.size() != are.size()) {
            breaks.add(place + " had " + were.size() + " alternatives and has " + are.size());
            return;
        }
        for (var i = 0; i < were.size(); i++) {
            compare(place, were.get(i), are.get(i), request);
        }
    }

    private void constants(String place, JsonNode old, JsonNode now, boolean request) {
        var gone = texts(old.path("enum"));
        gone.removeAll(texts(now.path("enum")));
        if (now.has("enum") ? !gone.isEmpty() || (request && !old.has("enum")) : !request && old.has("enum")) {
            breaks.add(place + " does not know " + gone + " any more");
        }
    }

    private void bounds(String place, JsonNode old, JsonNode now) {
        MOST.stream()
                .filter(most ->
                        now.has(most) && (!old.has(most) || number(now, most).compareTo(number(old, most)) < 0))
                .forEach(most -> breaks.add(place + " has a smaller " + most));
        LEAST.stream()
                .filter(least ->
                        now.has(least) && (!old.has(least) || number(now, least).compareTo(number(old, least)) > 0))
                .forEach(least -> breaks.add(place + " has a greater " + least));
        NARROWER.stream()
                .filter(word -> now.has(word) && !now.path(word).equals(old.path(word)))
                .forEach(word -> breaks.add(place + " has another " + word));
    }

    private void fields(String place, JsonNode old, JsonNode now, boolean request) {
        old.path("properties").properties().forEach(field -> {
            var same = now.path("properties").path(field.getKey());
            if (same.isMissingNode()) {
                breaks.add(place + "." + field.getKey() + " is gone");
            } else {
                compare(place + "." + field.getKey(), field.getValue(), same, request);
            }
        });
        var more = texts((request ? now : old).path("required"));
        more.removeAll(texts((request ? old : now).path("required")));
        more.forEach(field -> breaks.add(place + "." + field + (request ? " is needed" : " may be absent")));
    }

    /** Properties that have no name in the schema. */
    private void others(String place, JsonNode old, JsonNode now, boolean request) {
        var were = old.path("additionalProperties");
        var are = now.path("additionalProperties");
        if (request && are.isBoolean() && !are.asBoolean() && !were.equals(are)) {
            breaks.add(place + " takes no other properties any more");
        } else if (request ? are.isObject() : were.isObject()) {
            compare(place + ".*", some(were), some(are), request);
        }
    }

    private static BigDecimal number(JsonNode schema, String bound) {
        return schema.path(bound).decimalValue();
    }

    private static JsonNode some(JsonNode schema) {
        return schema.isObject() ? schema : ANYTHING;
    }

    private static Set<String> texts(JsonNode node) {
        return node.isString()
                ? new TreeSet<>(Set.of(node.asString()))
                : node.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }
}
