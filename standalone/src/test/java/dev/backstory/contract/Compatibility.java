package dev.backstory.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a client written for one contract can no longer rely on in another: requests may come to take more, answers may
 * come to hold more, and nothing the other way round.
 */
final class Compatibility {
    private final JsonNode before;
    private final JsonNode after;
    private final SchemaCompatibility schemas;
    private final List<String> breaks = new ArrayList<>();

    private Compatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
        this.schemas = new SchemaCompatibility(before, after, breaks);
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
        security(place, was, is);
        for (var parameter : was.path("parameters")) {
            parameter(place, parameter, named(is, parameter));
        }
        for (var parameter : is.path("parameters")) {
            if (isNeeded(parameter) && !isNeeded(named(was, parameter))) {
                breaks.add(place + " needs " + parameter.path("name").asString());
            }
        }
        var body = resolved(before, was.path("requestBody"));
        var bodyNow = resolved(after, is.path("requestBody"));
        if (isNeeded(bodyNow) && !isNeeded(body)) {
            breaks.add(place + " needs a body");
        }
        contents(place + " request", body, bodyNow, true);
        was.path("responses").properties().forEach(response -> {
            var now = is.path("responses").path(response.getKey());
            response(place + " " + response.getKey(), resolved(before, response.getValue()), resolved(after, now));
        });
    }

    private void parameter(String place, JsonNode was, JsonNode is) {
        var name = was.path("name").asString();
        if (is.isMissingNode()) {
            breaks.add(place + " does not know " + name + " any more");
        } else {
            schemas.compare(place + " " + name, was.path("schema"), is.path("schema"), true);
        }
    }

    private static boolean isNeeded(JsonNode part) {
        return part.path("required").asBoolean(false);
    }

    /** The one of the same name at the same place. */
    private static JsonNode named(JsonNode operation, JsonNode parameter) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(known -> known.path("name").equals(parameter.path("name"))
                        && known.path("in").equals(parameter.path("in")))
                .findFirst()
                .orElse(operation.path("nothing"));
    }

    private void contents(String place, JsonNode was, JsonNode is, boolean request) {
        was.path("content").properties().forEach(kind -> {
            var now = is.path("content").path(kind.getKey());
            if (now.isMissingNode()) {
                breaks.add(place + " is not " + kind.getKey() + " any more");
            } else {
                schemas.compare(place, kind.getValue().path("schema"), now.path("schema"), request);
            }
        });
    }

    private void response(String place, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            breaks.add(place + " is not answered any more");
            return;
        }
        contents(place, was, is, false);
        was.path("headers").properties().forEach(header -> {
            var now = is.path("headers").path(header.getKey());
            var name = place + " header " + header.getKey();
            if (now.isMissingNode()) {
                breaks.add(name + " is gone");
                return;
            }
            if (isNeeded(header.getValue()) && !isNeeded(now)) {
                breaks.add(name + " may be absent");
            }
            schemas.compare(name, header.getValue().path("schema"), now.path("schema"), false);
        });
    }

    /** Whoever was let in must be let in by what he brought then. */
    private void security(String place, JsonNode was, JsonNode is) {
        var now = keys(after, is);
        for (var old : keys(before, was)) {
            if (now.stream().noneMatch(old::containsAll)) {
                breaks.add(place + " was open with " + old + " and is with " + now);
            }
        }
    }

    /** What opens an operation, each a set of schemes with all that is said of them; an empty one: it is open. */
    private static List<Set<String>> keys(JsonNode document, JsonNode operation) {
        var said = operation.has("security") ? operation.path("security") : document.path("security");
        var keys = new ArrayList<Set<String>>();
        for (var alternative : said) {
            var key = new TreeSet<String>();
            alternative.properties().forEach(scheme -> {
                var kind = document.at("/components/securitySchemes/" + scheme.getKey());
                key.add(kind.path("type").asString() + " " + kind.path("scheme").asString(""));
                scheme.getValue().forEach(scope -> key.add(scheme.getKey() + ":" + scope.asString()));
            });
            keys.add(key);
        }
        return keys.isEmpty() ? List.of(Set.of()) : keys;
    }

    static JsonNode resolved(JsonNode document, JsonNode node) {
        var ref = node.path("$ref");
        return ref.isMissingNode() ? node : document.at(ref.asString().substring(1));
    }
}
