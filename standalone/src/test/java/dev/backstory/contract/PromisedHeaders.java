package dev.backstory.contract;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The headers that every answer of a kind has. */
final class PromisedHeaders {
    private static final Map<Integer, String> OF_REFUSALS = Map.of(
            401, "WWW-Authenticate",
            405, "Allow",
            429, "Retry-After",
            503, "Retry-After");
    private static final String POSITION = "Backstory-Position";

    private PromisedHeaders() {}

    static void ofCommands(ObjectNode response) {
        add(response, "ETag", "The subject's version, in quotes, as `If-Match` wants it.", "string");
        add(response, POSITION, "Where the last of the events lies; a view that is sent it shows them.", "integer");
    }

    /** Of a view of one product; its webhooks are none, but configuration. */
    static void of(View view, ObjectNode response) {
        if (view.path().startsWith("/api/v1/products/") && !view.path().contains("/webhooks") && !view.isStream()) {
            add(response, "ETag", "As `If-None-Match` wants it.", "string");
            add(response, POSITION, "The position that the view is read at.", "integer");
        }
    }

    static void ofRefusals(int status, ObjectNode response) {
        var name = OF_REFUSALS.get(status);
        if (name != null) {
            add(response, name, "", name.equals("Retry-After") ? "integer" : "string");
        }
    }

    private static void add(ObjectNode response, String name, String says, String type) {
        var header = response.withObjectProperty("headers").putObject(name).put("required", true);
        if (!says.isEmpty()) {
            header.put("description", says);
        }
        header.set("schema", Components.typed(type));
    }
}
