package dev.backstory.contract;

import dev.backstory.standalone.Http;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** What managers do with webhooks, which is no command: it becomes no part of the history. */
final class WebhookOperations {
    static final String PATH = "/api/v1/products/{product}/webhooks";
    private static final String ONE = PATH + "/{webhook}";
    private static final String PACKAGE = "dev.backstory.command.webhook.";
    private static final int CREATED = 201;
    private static final List<Integer> REFUSALS = List.of(400, 401, 403, 404, 406, 409, 413, 415, 429, 500, 503);
    private static final List<Integer> REFUSALS_OF_ONE = List.of(400, 401, 403, 404, 429, 500, 503);

    private WebhookOperations() {}

    /** Beside the view of them, which is there already. */
    static void into(ObjectNode paths, RequestSchemas requests, AnswerSchemas answers) {
        var subscribe = operation("subscribe-webhook", "Has somebody told of what happens from now on.", "product");
        subscribe
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json")
                .set("schema", requests.of(type("Subscription")));
        answered(subscribe, "201", "Subscribed; the secret is told here only.", REFUSALS)
                .putObject("content")
                .putObject("application/json")
                .set("schema", answers.of(type("WebhookEndpoint$Subscribed")));
        ((ObjectNode) paths.get(PATH)).set("post", subscribe);
        var remove = operation("remove-webhook", "Sends nothing more.", "product", "webhook");
        answered(remove, "204", "Removed.", REFUSALS_OF_ONE);
        paths.putObject(ONE).set("delete", remove);
        var redrive = operation(
                "redrive-webhook",
                "Tries at once what could not be delivered, and goes on from there.",
                "product",
                "webhook");
        answered(redrive, "204", "It is tried again.", REFUSALS_OF_ONE);
        paths.putObject(ONE + "/redrive").set("post", redrive);
    }

    /** So that there is one to be shown. */
    static void subscribe(String server, String token, UUID product) {
        var wanted = "{\"url\": \"https://receiver.example/backstory\", \"types\": [\"Launched\"]}";
        var path = PATH.replace("{product}", product.toString());
        try {
            var made = Http.send(Http.json(new Http(server).with(token, path), wanted));
            if (made.status() != CREATED) {
                throw new IllegalStateException(made.raw().body());
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static ObjectNode operation(String id, String says, String... variables) {
        var operation = Components.node().put("operationId", id);
        operation.putArray("tags").add("webhooks");
        operation.put("summary", says).put("description", "For whom holds the role PRODUCT_MANAGER in the product.");
        var parameters = operation.putArray("parameters");
        for (var name : variables) {
            parameters.add(ParameterSchemas.variable(name));
        }
        return operation;
    }

    private static ObjectNode answered(ObjectNode operation, String status, String says, List<Integer> refusals) {
        var responses = operation.putObject("responses");
        var success = responses.putObject(status).put("description", says);
        refusals.forEach(refusal ->
                responses.putObject(String.valueOf(refusal)).put("$ref", "#/components/responses/Refused" + refusal));
        return success;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(PACKAGE + name);
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException(moved);
        }
    }
}
