package dev.backstory.command.imports.changelog;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the changes of one field of an issue come to, read straight from Jira's JSON. */
final class Oracle {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final List<Step> steps = new ArrayList<>();
    private final @Nullable String present;

    private record Step(
            Instant at, @Nullable String from, @Nullable String to) {}

    /** Of the fields of these names in the changelog, whose values stand under "from" or "fromString". */
    Oracle(JsonNode issue, Set<String> names, boolean isPlain, @Nullable String present) {
        this.present = present;
        for (var history : issue.get("changelog").values()) {
            for (var item : history.get("items").values()) {
                if (!names.contains(item.get("field").stringValue())) continue;
                steps.add(new Step(
                        time(history),
                        text(item.get(isPlain ? "from" : "fromString")),
                        text(item.get(isPlain ? "to" : "toString"))));
            }
        }
        steps.sort(Comparator.comparing(Step::at));
    }

    static Instant time(JsonNode history) {
        return OffsetDateTime.parse(history.get("created").stringValue(), TIME).toInstant();
    }

    static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || node.isNull()) return null;
        var text = node.asString();
        return text.isEmpty() ? null : text;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    @Nullable
    String at(Instant time) {
        if (steps.isEmpty()) return present;
        var value = steps.getFirst().from();
        for (var step : steps) if (!step.at().isAfter(time)) value = step.to();
        return value;
    }
}
