package dev.backstory.contract;

import dev.backstory.web.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The refusals in the contract. */
final class ContractProblems {
    static final List<Integer> OF_COMMANDS = List.of(400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 429, 500, 503);
    static final List<Integer> OF_VIEWS = List.of(400, 401, 403, 404, 406, 429, 500, 503);

    private ContractProblems() {}

    /** One response for each status, with the types of problems that have it. */
    static void into(ObjectNode all, Components components) {
        var schema = components.ref("Problem", ContractProblems::problem);
        var responses = all.putObject("responses");
        Arrays.stream(ProblemType.values())
                .collect(Collectors.groupingBy(ProblemType::status, java.util.TreeMap::new, Collectors.toList()))
                .forEach((status, types) -> {
                    var text = types.stream()
                            .map(type -> type.title() + " ([" + type.slug() + "](" + type.uri() + "))")
                            .collect(Collectors.joining("; "));
                    var response = responses.putObject("Refused" + status).put("description", text + ".");
                    response.putObject("content")
                            .putObject("application/problem+json")
                            .set("schema", schema.deepCopy());
                    PromisedHeaders.ofRefusals(status, response);
                });
    }

    static ObjectNode responses(ObjectNode operation, List<Integer> statuses) {
        var responses = operation.putObject("responses");
        responses.putObject("200");
        statuses.forEach(status ->
                responses.putObject(String.valueOf(status)).put("$ref", "#/components/responses/Refused" + status));
        return responses;
    }

    /** Says what a success answers; returns the place of its example. */
    static ObjectNode answered(ObjectNode responses, String says, String kind, ObjectNode schema) {
        var success = (ObjectNode) responses.get("200");
        var content = success.put("description", says).putObject("content").putObject(kind);
        content.set("schema", schema);
        return content;
    }

    private static void problem(ObjectNode schema) {
        schema.put("type", "object").put("description", "A refusal (RFC 9457); other members may stand beside these.");
        var properties = schema.putObject("properties");
        properties.set(
                "type",
                Components.oneOf(Arrays.stream(ProblemType.values())
                        .map(ProblemType::uri)
                        .toArray()));
        properties.set("title", Components.typed("string"));
        properties.set("status", Components.typed("integer"));
        properties.set("detail", Components.typed("string").put("description", "A sentence for a person."));
        properties.set("instance", Components.typed("string").put("format", "uri"));
        properties.set("rule", Components.typed("string").put("description", "Of `rule`: its stable name."));
        var error = Components.typed("object").put("description", "Of `malformed`: what is wrong where.");
        for (var member : List.of("pointer", "parameter", "detail")) {
            ((ObjectNode) (error.has("properties") ? error.get("properties") : error.putObject("properties")))
                    .set(member, Components.typed("string"));
        }
        properties.set("errors", Components.listOf(error));
        var required = schema.putArray("required");
        List.of("type", "title", "status", "detail", "instance").forEach(required::add);
    }
}
