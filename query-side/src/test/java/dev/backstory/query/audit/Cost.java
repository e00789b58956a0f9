package dev.backstory.query.audit;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a statement really cost: the rows that it read from tables, for how many that it returned, and how long it took. */
record Cost(long rows, long returned, double milliseconds, boolean readWholeTable) {
    /** As {@code explain (analyze, format json)} says it. */
    static Cost of(String explained) {
        var plan = JsonMapper.shared().readTree(explained).get(0);
        var scans = nodes(plan.get("Plan"))
                .filter(node -> type(node).endsWith("Scan"))
                .filter(node -> !type(node).equals("Bitmap Index Scan"))
                .filter(node -> !type(node).equals("Subquery Scan"))
                .toList();
        return new Cost(
                scans.stream().mapToLong(Cost::rows).sum(),
                Math.round(plan.get("Plan").get("Actual Rows").asDouble()),
                plan.get("Execution Time").asDouble(),
                scans.stream().anyMatch(node -> type(node).equals("Seq Scan")));
    }

    Cost plus(Cost other) {
        return new Cost(
                rows + other.rows,
                other.returned,
                milliseconds + other.milliseconds,
                readWholeTable || other.readWholeTable);
    }

    private static long rows(JsonNode node) {
        var each = Stream.of("Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck")
                .map(node::get)
                .filter(value -> value != null)
                .mapToDouble(JsonNode::asDouble)
                .sum();
        return Math.round(each * node.get("Actual Loops").asDouble());
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        var below = node.has("Plans")
                ? StreamSupport.stream(node.get("Plans").spliterator(), false).toList()
                : List.<JsonNode>of();
        return Stream.concat(Stream.of(node), below.stream().flatMap(Cost::nodes));
    }

    private static String type(JsonNode node) {
        return node.get("Node Type").asString();
    }
}
