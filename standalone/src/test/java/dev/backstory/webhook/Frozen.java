package dev.backstory.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request to a receiver with all that differs each time taken out, and what another one lacks of it. */
final class Frozen {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> POSITIONS = Set.of("position", "previous");

    private Frozen() {}

    /** Its headers and its body. */
    static JsonNode of(Sent sent) {
        var frozen = JSON.createObjectNode();
        var headers = frozen.putObject("headers");
        sent.head()
                .lines()
                .skip(1)
                .filter(line -> line.contains(":"))
                .forEach(line -> headers.put(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        steady(line.substring(line.indexOf(':') + 1).strip())));
        List.of("host", "content-length").forEach(name -> headers.put(name, "…"));
        frozen.set("body", steady("body", sent.event()));
        return frozen;
    }

    private static JsonNode steady(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            var steady = JSON.createObjectNode();
            object.properties()
                    .forEach(member -> steady.set(member.getKey(), steady(member.getKey(), member.getValue())));
            return steady;
        }
        if (value instanceof ArrayNode list) {
            var steady = JSON.createArrayNode();
            list.forEach(entry -> steady.add(steady(name, entry)));
            return steady;
        }
        if (value.isString()) {
            return JSON.getNodeFactory().stringNode(steady(value.asString()));
        }
        return value.isNumber() && POSITIONS.contains(name)
                ? JSON.getNodeFactory().numberNode(1)
                : value;
    }

    private static String steady(String text) {
        return text.replaceAll("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", "UUID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "INSTANT")
                .replaceAll("^v1,[A-Za-z0-9+/]{43}=$", "v1,SIGNATURE")
                .replaceAll("'W[0-9A-Z]+'", "'KEY'") // as an office calls its products
                .replaceAll("^\\d+$", "DIGITS");
    }

    /** Where the one now lacks something that was frozen, or says it otherwise; it may say more. */
    static List<String> breaks(String place, JsonNode frozen, JsonNode now) {
        var breaks = new ArrayList<String>();
        if (frozen instanceof ObjectNode object && now.isObject()) {
            object.properties()
                    .forEach(member -> breaks.addAll(
                            breaks(place + "/" + member.getKey(), member.getValue(), now.path(member.getKey()))));
        } else if (frozen.isArray() && now.isArray() && frozen.size() == now.size()) {
            for (var i = 0; i < frozen.size(); i++) {
                breaks.addAll(breaks(place + "/" + i, frozen.get(i), now.get(i)));
            }
        } else if (!frozen.equals(now)) {
            breaks.add(place + " was " + frozen + " and is " + (now.isMissingNode() ? "gone" : now));
        }
        return breaks;
    }
}
