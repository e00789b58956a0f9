package dev.backstory.fuzz;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the contract says of a method at an address. */
record Operation(String method, String path, Pattern address, JsonNode told) {
    static Operation of(String method, String path, JsonNode told) {
        var address = Arrays.stream(path.split("/", -1))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining("/"));
        return new Operation(method.toUpperCase(Locale.ROOT), path, Pattern.compile(address), told);
    }

    /** Whether this is what such a request asks for. */
    boolean isAskedBy(Shot shot) {
        var asked = shot.method.equals("HEAD") ? "GET" : shot.method;
        return asked.equals(method) && address.matcher(shot.path()).matches();
    }

    Set<String> kinds(int status) {
        return new TreeSet<>(told.path("responses")
                .path(String.valueOf(status))
                .path("content")
                .propertyNames());
    }

    /** Those that an answer of this status always has. */
    Set<String> headers(int status) {
        return told.path("responses").path(String.valueOf(status)).path("headers").properties().stream()
                .filter(header -> header.getValue().path("required").asBoolean(false))
                .map(header -> header.getKey().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    JsonNode schema(int status, String kind) {
        return told.path("responses")
                .path(String.valueOf(status))
                .path("content")
                .path(kind)
                .path("schema");
    }

    boolean answers(int status) {
        return told.path("responses").has(String.valueOf(status));
    }

    boolean isOpen() {
        return told.has("security") && told.path("security").isEmpty();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
