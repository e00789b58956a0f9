package dev.backstory.contract;

import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that have a name, and how others refer to them. */
final class Components {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final TreeMap<String, ObjectNode> schemas = new TreeMap<>();

    static ObjectNode node() {
        return JSON.createObjectNode();
    }

    static ObjectNode typed(String type) {
        return node().put("type", type);
    }

    /** A reference to the schema of this name, which is filled in when it is first referred to. */
    ObjectNode ref(String name, Consumer<ObjectNode> filling) {
        if (!schemas.containsKey(name)) {
            var schema = node();
            schemas.put(name, schema);
            filling.accept(schema);
        }
        return node().put("$ref", "#/components/schemas/" + name);
    }

    /** What also takes null. */
    static ObjectNode orNull(ObjectNode schema) {
        if (schema.isEmpty()) {
            return schema;
        }
        if (schema.path("type").isString() && !schema.has("enum") && !schema.has("minimum")) {
            var type = schema.get("type");
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        var either = node();
        either.putArray("anyOf").add(schema).add(typed("null"));
        return either;
    }

    static ObjectNode listOf(JsonNode items) {
        var list = typed("array");
        list.set("items", items);
        return list;
    }

    static ObjectNode oneOf(Object... constants) {
        var schema = typed("string");
        var names = schema.putArray("enum");
        for (var constant : constants) {
            names.add(String.valueOf(constant));
        }
        return schema;
    }

    ObjectNode all() {
        var all = node();
        schemas.forEach(all::set);
        return all;
    }
}
