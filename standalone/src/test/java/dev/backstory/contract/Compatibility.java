package dev.backstory.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a client written for one contract can no longer rely on in another: requests may come to take more, answers may
 * come to hold more, and nothing the other way round.
 */
final class Compatibility {
    private static final List<String> MOST = List.of("maxLength", "maximum", "maxItems");
    private static final List<String> LEAST = List.of("minLength", "minimum");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private Compatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** Each break as a sentence that says where. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        var compatibility = new Compatibility(before, after);
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var place = path.getKey() + " " + method.getKey();
                    var now = after.path("paths").path(path.getKey()).path(method.getKey());
                    if (now.isMissingNode()) {
                        compatibility.breaks.add(place + " is gone");
                    } else {
                        compatibility.operation(place, method.getValue(), now);
                    }
                }));
        return compatibility.breaks;
    }

    private void operation(String place, JsonNode was, JsonNode is) {
        for (var parameter : was.path("parameters")) {
            var same = named(is, parameter.path("name").asString());
            if (same.isMissingNode()) {
                breaks.add(place + " does not know " + parameter.path("name").asString() + " any more");
            } else {
                schemas(
                        place + " " + same.path("name").asString(),
                        parameter.path("schema"),
                        same.path("schema"),
                        true);
            }
        }
        for (var parameter : is.path("parameters")) {
            if (parameter.path("required").asBoolean(false)
                    && named(was, parameter.path("name").asString()).isMissingNode()) {
                breaks.add(place + " needs " + parameter.path("name").asString());
            }
        }
        bodies(place + " request", was.path("requestBody"), is.path("requestBody"), true);
        was.path("responses").properties().forEach(response -> {
            var now = is.path("responses").path(response.getKey());
            bodies(place + " " + response.getKey(), response.getValue(), now, false);
        });
    }

    private static JsonNode named(JsonNode operation, String name) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals(name))
                .findFirst()
                .orElse(operation.path("nothing"));
    }

    private void bodies(String place, JsonNode was, JsonNode is, boolean request) {
        resolved(before, was).path("content").properties().forEach(kind -> {
            var now = resolved(after, is).path("content").path(kind.getKey());
            if (now.isMissingNode()) {
                breaks.add(place + " is not " + kind.getKey() + " any more");
            } else {
                schemas(place, kind.getValue().path("schema"), now.path("schema"), request);
            }
        });
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        var ref = node.path("$ref");
        return ref.isMissingNode() ? node : document.at(ref.asString().substring(1));
    }

    private void schemas(String place, JsonNode was, JsonNode is, boolean request) {
        if (was.has("$ref") && is.has("$ref") && !compared.add(was + " " + is + request)) {
            return;
        }
        var old = resolved(before, was);
        var now = resolved(after, is);
        types(place, old, now, request);
        alternatives(place, old, now, request);
        constants(place, old, now, request);
        bounds(place, old, now, request);
        fields(place, old, now, request);
        if (old.has("items") && now.has("items")) {
            schemas(place + "[]", old.path("items"), now.path("items"), request);
        }
    }

    private void types(String place, JsonNode old, JsonNode now, boolean request) {
        var were = texts(old.path("type"));
        var are = texts(now.path("type"));
        if (request ? !are.isEmpty() && !are.containsAll(were) : !were.isEmpty() && !were.containsAll(are)) {
            breaks.add(place + " was " + were + " and is " + are);
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
            schemas(place, were.get(i), are.get(i), request);
        }
    }

    private void constants(String place, JsonNode old, JsonNode now, boolean request) {
        var gone = texts(old.path("enum"));
        gone.removeAll(texts(now.path("enum")));
        if (now.has("enum") ? !gone.isEmpty() || (request && !old.has("enum")) : !request && old.has("enum")) {
            breaks.add(place + " does not know " + gone + " any more");
        }
    }

    private void bounds(String place, JsonNode old, JsonNode now, boolean request) {
        if (!request) {
            return;
        }
        MOST.stream()
                .filter(now::has)
                .filter(most -> now.path(most).asLong() < old.path(most).asLong(Long.MAX_VALUE))
                .forEach(most -> breaks.add(place + " has a smaller " + most));
        LEAST.stream()
                .filter(now::has)
                .filter(least -> now.path(least).asLong() > old.path(least).asLong(Long.MIN_VALUE))
                .forEach(least -> breaks.add(place + " has a greater " + least));
        if (now.has("pattern") && !now.path("pattern").equals(old.path("pattern"))) {
            breaks.add(place + " has another pattern");
        }
    }

    private void fields(String place, JsonNode old, JsonNode now, boolean request) {
        old.path("properties").properties().forEach(field -> {
            var same = now.path("properties").path(field.getKey());
            if (same.isMissingNode()) {
                breaks.add(place + "." + field.getKey() + " is gone");
            } else {
                schemas(place + "." + field.getKey(), field.getValue(), same, request);
            }
        });
        var more = texts((request ? now : old).path("required"));
        more.removeAll(texts((request ? old : now).path("required")));
        more.forEach(field -> breaks.add(place + "." + field + (request ? " is needed" : " may be absent")));
    }

    private static Set<String> texts(JsonNode node) {
        return node.isString()
                ? new TreeSet<>(Set.of(node.asString()))
                : node.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }
}
