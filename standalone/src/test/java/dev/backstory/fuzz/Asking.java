package dev.backstory.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.contract.Schemas;
import dev.backstory.history.Dice;
import java.net.URLEncoder;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests as the contract has them. */
final class Asking {
    private static final int OFTEN = 25;
    private static final int SELDOM = 3;

    private final Schemas schemas;
    private final Cast cast;
    private final List<Operation> commands;

    Asking(Schemas schemas, Cast cast, List<Operation> operations) {
        this.schemas = schemas;
        this.cast = cast;
        this.commands = operations.stream()
                .filter(operation -> operation.path().startsWith("/api/v1/commands/"))
                .toList();
    }

    /** One for this operation. */
    Shot of(Operation operation, Dice dice) {
        var sample = new Sample(schemas, cast, dice);
        var shot = new Shot(operation.method(), path(operation, sample, dice));
        shot.header("Host", "localhost");
        if (!operation.isOpen()) {
            var admin = List.of("imports", "accounts", "operations", "open")
                            .contains(operation.told().at("/tags/0").asString())
                    || operation.path().endsWith("/CreateProduct");
            shot.header("Authorization", admin && dice.percent(80) ? cast.administrator() : cast.authorization(dice));
        }
        for (var parameter : operation.told().path("parameters")) {
            parameter(shot, parameter, sample, dice);
        }
        accept(shot, operation, dice);
        body(shot, operation, sample, dice);
        return shot;
    }

    private static String path(Operation operation, Sample sample, Dice dice) {
        var path = operation.path();
        for (var parameter : operation.told().path("parameters")) {
            var name = parameter.path("name").asString();
            if (parameter.path("in").asString().equals("path")) {
                var value = sample.of(parameter.path("schema"), name).asString();
                path = path.replace(
                        "{" + name + "}", dice.percent(SELDOM) ? dice.id().toString() : value);
            }
        }
        return path;
    }

    private static void parameter(Shot shot, JsonNode parameter, Sample sample, Dice dice) {
        var name = parameter.path("name").asString();
        var wanted = parameter.path("required").asBoolean(false) || dice.percent(OFTEN);
        if (parameter.path("in").asString().equals("header")) {
            header(shot, name, dice);
        } else if (parameter.path("in").asString().equals("query") && wanted && !name.equals("next")) {
            var value = sample.of(parameter.path("schema"), name);
            (value.isArray() ? value.valueStream().toList() : List.of(value))
                    .forEach(one -> shot.ask(name + "=" + URLEncoder.encode(one.asString(), UTF_8)));
        }
    }

    private static void header(Shot shot, String name, Dice dice) {
        if (name.equals("Idempotency-Key") && dice.percent(OFTEN)) {
            shot.header(name, dice.id().toString());
        } else if (name.equals("If-Match") && dice.percent(SELDOM)) {
            shot.header(name, "\"" + dice.below(9) + "\"");
        } else if (name.equals("If-None-Match") && dice.percent(OFTEN)) {
            shot.header(name, dice.of("*", "W/\"x\"", "\"a\", \"b\""));
        } else if (name.equals("Backstory-Position") && dice.percent(OFTEN)) {
            shot.header(name, "1");
        } else if (name.equals("Last-Event-ID") && dice.percent(OFTEN)) {
            shot.header(name, "0");
        }
    }

    private static void accept(Shot shot, Operation operation, Dice dice) {
        var kinds =
                operation.told().path("responses").path("200").path("content").propertyNames();
        if (!kinds.isEmpty() && dice.percent(50)) {
            shot.header("Accept", dice.of(kinds).replace("*/*", "text/css, */*"));
        }
    }

    private void body(Shot shot, Operation operation, Sample sample, Dice dice) {
        var content = operation.told().path("requestBody").path("content");
        if (content.has("text/csv")) {
            shot.header("Content-Type", "text/csv");
            shot.body = "Issue key,Issue Type,Summary,Created\nD-1,Story,A story,2026-01-01 10:00\n";
        } else if (operation.path().equals("/api/v1/commands")) {
            shot.header("Content-Type", "application/json");
            shot.body = Shot.utf8(batch(sample, dice).toString());
        } else if (content.has("application/json")) {
            var schema = content.path("application/json").path("schema");
            shot.header("Content-Type", "application/json");
            shot.body = Shot.utf8(sample.of(schema, "").toString());
        }
    }

    private JsonNode batch(Sample sample, Dice dice) {
        var batch = JsonMapper.shared().createArrayNode();
        for (var count = 1 + dice.below(3); count > 0; count--) {
            var command = dice.of(commands);
            var name = command.path().substring(command.path().lastIndexOf('/') + 1);
            var schema = command.told().at("/requestBody/content/application~1json/schema");
            batch.addObject().put("command", name).set("body", sample.of(schema, ""));
        }
        return batch;
    }
}
