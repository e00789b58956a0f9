package dev.backstory.contract;

import dev.backstory.history.Whole;
import dev.backstory.simulator.Demo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a server that runs answers of the demo product, and what was asked of it. */
final class Recorded {
    private static final int SHOWN_MAX = 2;
    private final Whole whole = Whole.get();
    private final UUID product = Demo.writtenTo(whole);
    private final Whole.Person reader = whole.client().signedIn("manager", "manager");
    private final Map<String, JsonNode> views = ask();

    private static final class Only {
        static final Recorded RECORDED = new Recorded();
    }

    private Recorded() {}

    /** The same one for all tests. */
    static Recorded get() {
        return Only.RECORDED;
    }

    /** The first body of each command that the demo's people gave. */
    static Map<String, ObjectNode> bodies() {
        var bodies = new TreeMap<String, ObjectNode>();
        Demo.history().forEach(command -> bodies.putIfAbsent(command.commandName(), Bodies.of((Record) command)));
        return bodies;
    }

    /** The whole answer of each view of the product, by its name. */
    Map<String, JsonNode> views() {
        return views;
    }

    private Map<String, JsonNode> ask() {
        WebhookOperations.subscribe(whole.client().url(), reader.token(), product);
        var answers = new TreeMap<String, JsonNode>();
        for (var view : View.ALL) {
            if (view.path().startsWith("/api/v1/products/") && !view.isStream() && !view.isFile()) {
                answers.put(view.name(), whole.client().read(reader, product, place(view, answers), 0));
            }
        }
        answers.put("me", whole.client().me(reader));
        return answers;
    }

    /** What the server says that a view knows, where it is asked for something else. */
    List<String> parameters(View view) {
        var refused = whole.client()
                .read(reader, product, place(view, views) + (view.isFile() ? "?as=events&" : "?") + "nonsense=1", 0)
                .path("detail")
                .asString();
        var known = refused.replaceAll(".*this view knows (.*)\\.", "$1");
        return known.equals(refused) || known.isBlank() ? List.of() : List.of(known.split(", "));
    }

    /** Below the product; for the view of one thing, the first that its list has. */
    private static String place(View view, Map<String, JsonNode> answers) {
        var below = view.path().substring("/api/v1/products/{product}".length());
        for (var name : view.variables().subList(1, view.variables().size())) {
            var list = Map.of(
                            "item", "/roadmap/items/0/itemId",
                            "backlog", "/backlogs/backlogs/0/backlogId",
                            "story", "/stories/stories/0/storyId",
                            "kpi", "/kpis/kpis/0/kpiId",
                            "decision", "/decisions/decisions/0/decisionId",
                            "question", "/questions/questions/0/questionId")
                    .get(name);
            var all = JsonMapper.shared().valueToTree(answers);
            below = below.replace("{" + name + "}", all.at(list).asString());
        }
        return below;
    }

    /** The same with at most two entries of each list. */
    static JsonNode shortened(JsonNode answer) {
        if (answer instanceof ArrayNode list) {
            var some = JsonMapper.shared().createArrayNode();
            list.valueStream().limit(SHOWN_MAX).forEach(entry -> some.add(shortened(entry)));
            return some;
        }
        if (answer instanceof ObjectNode object) {
            var same = JsonMapper.shared().createObjectNode();
            object.properties().forEach(field -> same.set(field.getKey(), shortened(field.getValue())));
            return same;
        }
        return answer;
    }
}
