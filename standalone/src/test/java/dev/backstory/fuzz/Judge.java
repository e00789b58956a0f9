package dev.backstory.fuzz;

import dev.backstory.contract.Schemas;
import dev.backstory.web.problem.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with an answer, whatever was asked. */
final class Judge {
    private static final List<String> SAFE = List.of(
            "x-request-id",
            "cache-control",
            "x-content-type-options",
            "x-frame-options",
            "content-security-policy",
            "referrer-policy",
            "cross-origin-resource-policy");
    private static final Map<Integer, String> OWED =
            Map.of(401, "www-authenticate", 405, "allow", 429, "retry-after", 503, "retry-after");

    /** What only the inside of a server knows: classes, traces, statements. */
    private static final Pattern INSIDE = Pattern.compile("(?i)(\\b(java|jakarta|org|com|tools|dev)\\.[a-z]+\\.[a-z]+"
            + "|\\bat [a-z.]+\\([A-Z]\\w+\\.java|exception\\b|\\bselect .+ from |\\binsert into |SQLSTATE)");

    /** May be answered to whatever is asked: it is not known what that was, or not heard to the end. */
    private static final List<Integer> ANYWHERE = List.of(400, 404, 405, 413, 421, 431);

    private final Schemas schemas;
    private final List<Operation> operations;

    Judge(Schemas schemas, List<Operation> operations) {
        this.schemas = schemas;
        this.operations = operations;
    }

    List<String> flaws(Shot shot, Reply reply) {
        if (reply.broken() != null) {
            return isBare(reply) ? List.of() : List.of(reply.broken());
        }
        var flaws = new ArrayList<String>();
        SAFE.stream()
                .filter(name -> reply.header(name).isEmpty())
                .forEach(name -> flaws.add("There is no header " + name));
        var operation =
                operations.stream().filter(known -> known.isAskedBy(shot)).findFirst();
        if (reply.status() >= 400) {
            flaws.addAll(ofRefusal(shot, reply));
            operation
                    .filter(known -> !known.answers(reply.status()) && !ANYWHERE.contains(reply.status()))
                    .ifPresent(known -> flaws.add("The contract does not say that " + known + " answers this status"));
        } else if (shot.method.equals("OPTIONS")) {
            if (reply.header("allow").isEmpty() || reply.body().length > 0) {
                flaws.add("It does not tell the methods, or more than those");
            }
        } else {
            operation.ifPresentOrElse(
                    known -> flaws.addAll(ofAnswer(known, shot, reply)),
                    () -> flaws.add("The contract has nothing at this address"));
        }
        return flaws;
    }

    private List<String> ofAnswer(Operation operation, Shot shot, Reply reply) {
        if (reply.status() == 304) {
            return shot.has("If-None-Match") ? List.of() : List.of("Nobody asked whether it has changed");
        }
        if (!operation.answers(reply.status())) {
            return List.of("The contract does not say that " + operation + " answers this status");
        }
        var lacking = operation.headers(reply.status()).stream()
                .filter(name -> reply.header(name).isEmpty())
                .map(name -> "There is no header " + name + ", which the contract promises")
                .toList();
        if (!lacking.isEmpty() || reply.status() == 204 || shot.method.equals("HEAD")) {
            return lacking;
        }
        var kinds = operation.kinds(reply.status());
        if (kinds.contains("*/*")) {
            return List.of();
        }
        if (!kinds.contains(reply.kind())
                && !(operation.isOpen() && reply.kind().equals("text/html"))) {
            return List.of("The contract does not say that " + operation + " answers with " + reply.kind());
        }
        if (!reply.kind().equals("application/json")) {
            return List.of();
        }
        return schemas.flaws(operation.schema(reply.status(), reply.kind()), json(reply));
    }

    private static List<String> ofRefusal(Shot shot, Reply reply) {
        var flaws = new ArrayList<String>();
        if (reply.status() >= 500 && !mayBeBehind(shot, reply)) {
            flaws.add("It is the server's fault");
        }
        var owed = OWED.get(reply.status());
        if (owed != null && reply.header(owed).isEmpty()) {
            flaws.add("There is no header " + owed);
        }
        if (shot.method.equals("HEAD")) {
            return flaws;
        }
        if (!reply.header("content-type").equals("application/problem+json")) {
            flaws.add("It is no problem but " + reply.header("content-type"));
            return flaws;
        }
        flaws.addAll(ofProblem(reply, json(reply)));
        if (INSIDE.matcher(reply.text()).find()) {
            flaws.add("It tells of the inside");
        }
        return flaws;
    }

    private static List<String> ofProblem(Reply reply, JsonNode problem) {
        var flaws = new ArrayList<String>();
        var type = Arrays.stream(ProblemType.values())
                .filter(known -> known.uri().equals(problem.path("type").asString("")))
                .findFirst();
        if (type.isEmpty()) {
            return List.of("It is of no type that there is");
        }
        if (!problem.path("title").asString("").equals(type.get().title())) {
            flaws.add("Its title is not that of its type");
        }
        if (type.get().status() != reply.status() || problem.path("status").asInt(0) != reply.status()) {
            flaws.add("Its status is not that of the answer");
        }
        if (problem.path("detail").asString("").isBlank()) {
            flaws.add("It has no detail");
        }
        if (!problem.path("instance").asString("").equals("urn:uuid:" + reply.header("x-request-id"))) {
            flaws.add("Its instance is not the request");
        }
        return flaws;
    }

    /** As HTTP/0.9 has answers, which Tomcat gives to a line without a version, and now and then to another that is none. */
    private static boolean isBare(Reply reply) {
        return reply.status() == 0 && json(reply).path("type").asString("").equals(ProblemType.MALFORMED.uri());
    }

    private static boolean mayBeBehind(Shot shot, Reply reply) {
        var asked = shot.has("Backstory-Position") || shot.target.contains("next=");
        return asked && reply.status() == 503 && reply.text().contains("/problems/behind");
    }

    private static JsonNode json(Reply reply) {
        try {
            return JsonMapper.shared().readTree(reply.body());
        } catch (JacksonException none) {
            return JsonMapper.shared().missingNode();
        }
    }
}
