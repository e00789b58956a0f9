package dev.backstory.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An export as facts, in words that the export of a copy has, too: each subject by its key, each person by the first id. */
final class Retold {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * Fields of ours but ranks, of which an import concludes the first: what they come to is compared in views. A field of
     * theirs says all its values in the copy, not each as it comes.
     */
    private static final Set<String> OURS = Set.of(
            "created title description status points label start end target lane horizon parent backlog asA iWant soThat"
                    .concat(" kind criterion deleted")
                    .split(" "));

    private Retold() {}

    /** @param names what persons are called, where they are called by ids of persons elsewhere */
    static List<String> lines(String export, Map<String, String> names) {
        var lines = export.lines().map(JSON::readTree).toList();
        var words = new HashMap<String, String>();
        names.forEach((id, name) -> words.put(id, ID.matcher(name).matches() ? name : id));
        lines.stream()
                .filter(line -> line.path("field").asString().equals("key"))
                .forEach(line -> words.put(
                        line.path("subject").asString(), line.path("to").asString()));
        return lines.stream()
                .filter(line -> OURS.contains(line.path("field").asString()))
                .map(line -> told(line, words))
                .toList();
    }

    private static String told(JsonNode line, Map<String, String> words) {
        var told = (ObjectNode) line;
        told.remove(List.of("position", "which"));
        return ID.matcher(told.toString())
                .replaceAll(found -> Objects.requireNonNullElse(words.get(found.group()), found.group()));
    }
}
