package dev.backstory.contract;

import dev.backstory.events.SubjectType;
import dev.backstory.events.storage.EventNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** What may stand behind the question mark, by its name. */
final class ParameterSchemas {
    private static final Set<String> REPEATED =
            Set.of("actor", "role", "type", "touching", "objector", "status", "kind", "label", "item");
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("as", "All of it as `events`, or what another tracker would know as `facts`."),
            Map.entry("asOf", "The moment to read at: an instant with its zone, `position:N`, or `baseline:NAME`."),
            Map.entry("limit", "The most entries of a page."),
            Map.entry("next", "The cursor of the page before."),
            Map.entry("order", "Oldest first (`asc`) or newest first (`desc`)."),
            Map.entry("type", "Types of events; repeat it for more of them."),
            Map.entry("after", "The position behind which to begin; `Last-Event-ID` counts more."),
            Map.entry("ranks", "Also what changed the story's rank by moving others (`all`)."),
            Map.entry("from", "A moment, exclusive."),
            Map.entry("to", "A moment, inclusive."),
            Map.entry("subject", "An id, or `TYPE:id`."),
            Map.entry("decision", "`true`, `false`, or the id of the decision that was carried out."),
            Map.entry("name", "A part of the name, in any case."),
            Map.entry("text", "Words, as one writes them into a search box."));

    private ParameterSchemas() {}

    static ObjectNode of(String name) {
        var parameter = Components.node().put("name", name).put("in", "query");
        if (name.equals("as")) {
            parameter.put("required", true);
        }
        if (MEANINGS.containsKey(name)) {
            parameter.put("description", MEANINGS.get(name));
        }
        parameter.set("schema", REPEATED.contains(name) ? Components.listOf(value(name)) : value(name));
        return parameter;
    }

    static ObjectNode variable(String name) {
        var parameter = Components.node().put("name", name).put("in", "path").put("required", true);
        parameter.set("schema", id());
        return parameter;
    }

    static ObjectNode header(String name, String meaning, String type) {
        var parameter = Components.node().put("name", name).put("in", "header").put("description", meaning);
        var schema = Components.typed(type);
        parameter.set("schema", type.equals("integer") ? schema.put("format", "int64") : schema);
        return parameter;
    }

    private static ObjectNode value(String name) {
        return switch (name) {
            case "limit" ->
                Components.typed("integer")
                        .put("minimum", 1)
                        .put("maximum", 500)
                        .put("default", 50);
            case "after" -> Components.typed("integer").put("format", "int64").put("minimum", 0);
            case "as" -> Components.oneOf("events", "facts");
            case "order" -> Components.oneOf("asc", "desc");
            case "ranks" -> Components.oneOf("given", "all");
            case "moved" -> Components.oneOf("up", "down");
            case "actor", "objector" -> id();
            case "type" -> Components.oneOf(new TreeSet<>(EventNames.all().keySet()).toArray());
            case "touching" -> Components.oneOf((Object[]) SubjectType.values());
            case "objected", "open", "blocked", "waiting", "ready" -> Components.oneOf("true", "false");
            default -> Components.typed("string");
        };
    }

    private static ObjectNode id() {
        return Components.typed("string").put("format", "uuid");
    }

    /** Headers that every view of a product knows. */
    static List<ObjectNode> ofEveryView() {
        return List.of(
                header("Backstory-Position", "Wait until the view has got there, at most 5 s.", "integer"),
                header("If-None-Match", "Tags that the caller knows.", "string"));
    }
}
