package dev.backstory.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.backstory.catalogue.CommandSource;
import dev.backstory.command.rule.Rule;
import dev.backstory.command.support.Command;
import dev.backstory.events.authority.Authority;
import dev.backstory.events.authority.Causes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the contract from the records of commands and answers, the table of authority, the rules and the problems. */
final class Contract {
    static final String COMMANDS = "/api/v1/commands/";
    private static final String ROOT = "dev.backstory.command.";

    private final Components components = new Components();
    private final RequestSchemas requests = new RequestSchemas(components);
    private final AnswerSchemas answers = new AnswerSchemas(components);
    private final JsonNode examples;

    private Contract(JsonNode examples) {
        this.examples = examples;
    }

    /** The document, with these examples: of commands by their name, of views by theirs. */
    static ObjectNode of(Map<String, Class<? extends Command>> commands, JsonNode examples) {
        return new Contract(examples).document(new TreeMap<>(commands));
    }

    private ObjectNode document(Map<String, Class<? extends Command>> commands) {
        var document = Components.node().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Backstory")
                .put("version", "1")
                .put("summary", "The system of record for product decisions")
                .put(
                        "description",
                        "Everything that changes Backstory is a command (`POST`), everything that is read is"
                                + " a view (`GET`). Answers may come to hold more than is told here; requests may not.");
        document.putArray("security").addObject().putArray("token");
        document.putArray("servers").addObject().put("url", "/");
        tags(document, commands);
        var paths = document.putObject("paths");
        commands.forEach((name, type) -> paths.putObject(COMMANDS + name).set("post", command(name, type)));
        View.ALL.forEach(view -> paths.putObject(view.path()).set("get", view(view)));
        WebhookOperations.into(paths, requests, answers);
        OperationOperations.into(paths, answers);
        Doors.into(document, answers, commands.keySet());
        var all = document.putObject("components");
        ContractProblems.into(all, components);
        all.set("schemas", components.all());
        all.putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        return document;
    }

    private static String tag(Class<?> command) {
        return command.getPackageName().substring(ROOT.length()).replace('.', ' ');
    }

    /** Each with the rules that may refuse its commands. */
    private static void tags(ObjectNode document, Map<String, Class<? extends Command>> commands) {
        var said = new TreeMap<String, StringBuilder>();
        commands.values().forEach(command -> said.put(tag(command), new StringBuilder("Rules:")));
        var all = document.putArray("x-rules");
        rules().forEach(rule -> {
            all.addObject().put("rule", rule.name()).put("sentence", rule.sentence());
            var text = said.get(tag(rule.getClass()));
            if (text != null) {
                text.append("\n* ")
                        .append(rule.sentence())
                        .append(" (`")
                        .append(rule.name())
                        .append("`)");
            }
        });
        var tags = document.putArray("tags");
        said.forEach((name, text) -> tags.addObject().put("name", name).put("description", text.toString()));
        tags.addObject().put("name", "views").put("description", "What is read, as of any moment.");
        tags.addObject().put("name", "webhooks").put("description", "Who is told of what happens, as it happens.");
        tags.addObject().put("name", "operations").put("description", "Mending the views, or building them anew.");
    }

    private static Stream<Rule> rules() {
        return new ClassFileImporter()
                .importPackages("dev.backstory.command").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Rule.class))
                        .map(JavaClass::reflect)
                        .sorted(Comparator.comparing(Class::getName))
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(Rule.class::cast);
    }

    private ObjectNode command(String name, Class<? extends Command> type) {
        var right = Authority.command(name);
        var operation = Components.node().put("operationId", name);
        operation.putArray("tags").add(tag(type));
        operation
                .put("summary", CommandSource.doc(type))
                .put("description", "Given by " + Causes.who(name) + (right.decides() ? "; must say why." : "."));
        var headers = operation.putArray("parameters");
        headers.add(ParameterSchemas.header(
                "Idempotency-Key", "Same caller, same key, same body: done once, the first answer again.", "string"));
        headers.add(ParameterSchemas.header(
                "If-Match", "Refuse with 412 unless this is the subject's version, in quotes.", "string"));
        var content = operation
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json");
        content.set("schema", requests.of(type));
        exemplify(content, examples.path("commands").path(name));
        var taken = ContractProblems.responses(operation, ContractProblems.OF_COMMANDS);
        ContractProblems.answered(taken, "Taken; what was recorded.", "application/json", answers.of(answer()));
        PromisedHeaders.ofCommands((ObjectNode) taken.get("200"));
        return operation;
    }

    private static Class<?> answer() {
        try {
            return Class.forName("dev.backstory.command.desk.Answer");
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException(moved);
        }
    }

    private ObjectNode view(View view) {
        var operation = Components.node().put("operationId", view.name());
        operation.putArray("tags").add("views");
        operation.put("summary", view.says());
        if (Authority.views().contains(view.name())) {
            var roles = new TreeSet<>(Authority.view(view.name()).roles());
            operation.put("description", "For whom holds one of the roles " + roles + " in the product.");
        }
        var parameters = operation.putArray("parameters");
        view.variables().forEach(name -> parameters.add(ParameterSchemas.variable(name)));
        view.parameters().forEach(name -> parameters.add(ParameterSchemas.of(name)));
        if (view.isStream()) {
            parameters.add(ParameterSchemas.header("Last-Event-ID", "Where the stream was left.", "integer"));
        } else if (view.path().startsWith("/api/v1/products/")) {
            ParameterSchemas.ofEveryView().forEach(parameters::add);
        }
        var responses = ContractProblems.responses(operation, ContractProblems.OF_VIEWS);
        var kind = view.isStream() ? "text/event-stream" : view.isFile() ? "application/x-ndjson" : "application/json";
        var json = ContractProblems.answered(responses, "The view.", kind, schema(view));
        exemplify(json, examples.path("views").path(view.name()));
        PromisedHeaders.of(view, (ObjectNode) responses.get("200"));
        Doors.TABLES
                .getOrDefault(view.name(), List.of())
                .forEach(table -> ((ObjectNode) responses.at("/200/content"))
                        .putObject(table)
                        .putObject("schema")
                        .put("type", "string"));
        return operation;
    }

    private static void exemplify(ObjectNode content, JsonNode example) {
        if (!example.isMissingNode()) {
            content.set("example", example);
        }
    }

    private ObjectNode schema(View view) {
        var schemas = view.answerTypes().stream().map(answers::of).toList();
        if (view.isFile()) {
            return Components.typed("string");
        }
        if (schemas.size() == 1) {
            return view.isStream() ? Components.typed("string") : schemas.getFirst();
        }
        var any = Components.node();
        schemas.forEach(any.putArray("anyOf")::add);
        return any;
    }
}
