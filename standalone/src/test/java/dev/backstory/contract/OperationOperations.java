package dev.backstory.contract;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What administrators do with the views, beside looking how they stand. */
final class OperationOperations {
    static final String PARKED = "/api/v1/operations/parked";
    static final String REBUILD = "/api/v1/operations/rebuild";
    private static final List<Integer> REFUSALS = List.of(400, 401, 403, 404, 406, 429, 500, 503);

    private OperationOperations() {}

    static void into(ObjectNode paths, AnswerSchemas answers) {
        var rebuild = operation(
                "begin-rebuild",
                "Builds all views anew beside those that answer; while one is under way, it is that one.");
        accepted(
                rebuild,
                "How it stands; `Location` tells how it goes on.",
                answers.of(type("web.operation.RebuildAnswer")));
        ((ObjectNode) paths.get(REBUILD)).set("post", rebuild);
        var redrive = operation("redrive-product", "Gives the views of a parked product another try.");
        redrive.putArray("parameters").add(ParameterSchemas.variable("product"));
        accepted(
                redrive,
                "It is tried soon; `Location` tells whether it was in vain.",
                answers.of(type("command.operation.OperationEndpoint$Asked")));
        paths.putObject(PARKED + "/{product}/redrive").set("post", redrive);
    }

    private static ObjectNode operation(String id, String says) {
        var operation = Components.node().put("operationId", id);
        operation.putArray("tags").add("operations");
        return operation.put("summary", says).put("description", "For administrators.");
    }

    private static void accepted(ObjectNode operation, String says, ObjectNode schema) {
        var responses = operation.putObject("responses");
        responses
                .putObject("202")
                .put("description", says)
                .putObject("content")
                .putObject("application/json")
                .set("schema", schema);
        REFUSALS.forEach(refusal ->
                responses.putObject(String.valueOf(refusal)).put("$ref", "#/components/responses/Refused" + refusal));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("dev.backstory." + name);
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException(moved);
        }
    }
}
