package dev.backstory.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The addresses beside single commands and views: batches, imports, accounts, and what is open to everybody. */
final class Doors {
    /** Views that are also given as something else than JSON, by their names. */
    static final Map<String, List<String>> TABLES = Map.of(
            "audit", List.of("text/csv", "application/x-ndjson"),
            "backlog", List.of("text/csv"),
            "export", List.of("text/csv"),
            "import", List.of("text/csv"));

    private static final List<Integer> OF_OPEN = List.of(400, 404, 500);
    private static final List<Integer> OF_IMPORTS = List.of(400, 401, 403, 406, 409, 413, 415, 429, 500, 503);
    private static final List<Integer> OF_CANCELLING = List.of(400, 401, 403, 404, 406, 409, 429, 500, 503);
    private static final List<Integer> OF_ACCOUNTS = List.of(400, 401, 403, 406, 413, 415, 429, 500, 503);

    /** As the command side has them. */
    private static final Object[] FORMATS = {
        "facts",
        "jira-json",
        "jira-csv",
        "github-json",
        "trello-json",
        "linear-csv",
        "azure-csv",
        "gitlab-csv",
        "events"
    };

    private final ObjectNode paths;
    private final AnswerSchemas answers;

    private Doors(ObjectNode paths, AnswerSchemas answers) {
        this.paths = paths;
        this.answers = answers;
    }

    /** Adds them to the document's paths and tags. */
    static void into(ObjectNode document, AnswerSchemas answers, Collection<String> commands) {
        var tags = (ArrayNode) document.get("tags");
        tag(tags, "batches", "Many commands of one product at once.");
        tag(tags, "imports", "Bringing in the history of another tracker.");
        tag(tags, "accounts", "Who may ask for tokens, where the server has an issuer of its own.");
        tag(tags, "open", "What anybody may read, without a token.");
        var doors = new Doors((ObjectNode) document.get("paths"), answers);
        doors.batch(commands);
        doors.imports();
        doors.accounts();
        doors.open();
    }

    private static void tag(ArrayNode tags, String name, String says) {
        tags.addObject().put("name", name).put("description", says);
    }

    private void batch(Collection<String> commands) {
        var operation = operation(Contract.COMMANDS.replaceAll("/$", ""), "post", "batch", "batches");
        operation.put("summary", "Up to 1,000 commands of one product: all of them happen, or none.");
        operation
                .putArray("parameters")
                .add(ParameterSchemas.header("Idempotency-Key", "One for the whole batch.", "string"));
        var entry = Components.typed("object");
        var properties = entry.putObject("properties");
        properties.set("command", Components.oneOf(commands.toArray()));
        properties.putObject("body").put("type", "object").put("description", "What the command takes by itself.");
        entry.putArray("required").add("command").add("body");
        entry.put("additionalProperties", false);
        var list = Components.listOf(entry).put("minItems", 1).put("maxItems", 1_000);
        body(operation, "application/json").set("schema", list);
        var answer = Components.listOf(answers.of(type("command.desk.Answer")));
        answered(operation, 200, "All are taken; their answers.", "application/json", answer);
        refused(operation, ContractProblems.OF_COMMANDS);
    }

    private void imports() {
        var begin = operation("/api/v1/imports", "post", "beginImport", "imports");
        begin.put("summary", "Begins to bring in a file as a new product; for administrators.");
        var parameters = begin.putArray("parameters");
        parameters.add(query("format", Components.oneOf(FORMATS), false));
        parameters.add(query("key", Components.typed("string").put("pattern", "^[A-Z0-9]{2,10}$"), true));
        parameters.add(query("name", text(200), false)
                .put("description", "The new product's name; only of `events` it may be missing, which say it."));
        parameters.add(query("manager", Components.typed("string").put("format", "uuid"), true));
        parameters.add(query("project", text(200), false));
        parameters.add(query("zone", text(100), false));
        parameters.add(query("map", Components.listOf(text(200)), false));
        parameters.add(query("dryRun", Components.oneOf("true", "false"), false));
        parameters.add(ParameterSchemas.header("Content-Encoding", "`gzip` of a file that is packed.", "string"));
        body(begin, "text/csv").putObject("schema").put("type", "string");
        var begun = answers.of(type("command.imports.jobs.ImportEndpoint$Begun"));
        answered(begin, 202, "It has begun; `Location` tells how it goes on.", "application/json", begun);
        refused(begin, OF_IMPORTS);
        var cancel = operation("/api/v1/imports/{import}", "delete", "cancelImport", "imports");
        cancel.put("summary", "Cancels an import that runs; nothing of it stays.");
        cancel.putArray("parameters").add(ParameterSchemas.variable("import"));
        cancel.putObject("responses").putObject("204").put("description", "It is cancelled.");
        refused(cancel, OF_CANCELLING);
    }

    private void accounts() {
        var make = operation("/api/v1/accounts", "post", "makeAccount", "accounts");
        make.put("summary", "Makes an account for a new person, with a secret that is told once; for administrators.");
        var schema = body(make, "application/json").putObject("schema").put("type", "object");
        schema.putObject("properties").set("name", text(200));
        schema.putArray("required").add("name");
        schema.put("additionalProperties", false);
        var made = answers.of(type("standalone.issuer.Accounts$NewAccount"));
        answered(make, 201, "It is made.", "application/json", made);
        refused(make, OF_ACCOUNTS);
    }

    private void open() {
        var page = answers.of(type("web.contract.ProblemEndpoint$Page"));
        var all = Components.typed("object");
        all.putObject("properties").set("problems", Components.listOf(page.deepCopy()));
        all.putArray("required").add("problems");
        open("/problems", "problems", "All types of problems.", "application/json", all);
        open("/problems/{slug}", "problem", "What a type of problem means.", "application/json", page);
        open("/api/openapi.json", "contract", "This document.", "application/json", Components.typed("object"));
        open("/api/docs", "docs", "This document as a page.", "text/html", Components.typed("string"));
        open("/api/docs/{file}", "docsFile", "A part of that page.", "*/*", Components.typed("string"));
        var health = Components.typed("object");
        health.putObject("properties").set("status", Components.typed("string"));
        open("/actuator/health", "health", "Whether it runs.", "application/json", health);
        open("/actuator/health/{group}", "healthOf", "Whether it is alive or ready.", "application/json", health);
        var metrics = operation("/actuator/prometheus", "get", "metrics", "open");
        metrics.put("summary", "What is measured, for administrators.");
        answered(metrics, 200, "The measurements.", "text/plain", Components.typed("string"));
        refused(metrics, List.of(400, 401, 403, 406, 415, 500));
    }

    private void open(String path, String id, String says, String kind, ObjectNode schema) {
        var operation = operation(path, "get", id, "open").put("summary", says);
        operation.putArray("security");
        for (var part : path.split("/", -1)) {
            if (part.startsWith("{")) {
                var name = part.substring(1, part.length() - 1);
                var variable = operation.putArray("parameters").addObject();
                variable.put("name", name).put("in", "path").put("required", true);
                variable.set("schema", Components.typed("string"));
            }
        }
        answered(operation, 200, "It is.", kind, schema.deepCopy());
        refused(operation, OF_OPEN, 401, 406, 415, 503);
    }

    private ObjectNode operation(String path, String method, String id, String tag) {
        var operation = paths.withObjectProperty(path).putObject(method).put("operationId", id);
        operation.putArray("tags").add(tag);
        return operation;
    }

    private static ObjectNode body(ObjectNode operation, String kind) {
        return operation
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject(kind);
    }

    private static void answered(ObjectNode operation, int status, String says, String kind, ObjectNode schema) {
        var success = operation.withObjectProperty("responses").putObject(String.valueOf(status));
        success.put("description", says).putObject("content").putObject(kind).set("schema", schema);
    }

    private static void refused(ObjectNode operation, List<Integer> statuses, int... more) {
        var responses = operation.withObjectProperty("responses");
        statuses.forEach(status -> refused(responses, status));
        for (var status : more) {
            refused(responses, status);
        }
    }

    private static void refused(ObjectNode responses, int status) {
        responses.putObject(String.valueOf(status)).put("$ref", "#/components/responses/Refused" + status);
    }

    private static ObjectNode query(String name, ObjectNode schema, boolean required) {
        var parameter = Components.node().put("name", name).put("in", "query").put("required", required);
        parameter.set("schema", schema);
        return parameter;
    }

    private static ObjectNode text(int length) {
        return Components.typed("string").put("minLength", 1).put("maxLength", length);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("dev.backstory." + name);
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException(moved);
        }
    }
}
