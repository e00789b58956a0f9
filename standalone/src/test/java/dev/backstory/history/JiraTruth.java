package dev.backstory.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one issue of Jira was at any moment, told by its changelog alone, backwards from how it stands. */
final class JiraTruth {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HHMM", "Z")
            .toFormatter(java.util.Locale.ROOT);

    private final JsonNode issue;

    JiraTruth(JsonNode issue) {
        this.issue = issue;
    }

    /** One change of one field. */
    record Change(
            Instant at,
            String field,
            @Nullable String from,
            @Nullable String to) {}

    String key() {
        return issue.path("key").asString();
    }

    Instant created() {
        return time(issue.path("fields").path("Created").asString());
    }

    /** Oldest first; the file has the newest first. */
    List<Change> changes() {
        var changes = new ArrayList<Change>();
        for (var entry : issue.path("changelog")) {
            for (var item : entry.path("items")) {
                var isDate = item.path("field").asString().equals("duedate")
                        || item.path("field").asString().equals("Start date");
                changes.add(new Change(
                        time(entry.path("created").asString()),
                        item.path("field").asString(),
                        text(item.path(isDate ? "from" : "fromString")),
                        text(item.path(isDate ? "to" : "toString"))));
            }
        }
        changes.sort(Comparator.comparing(Change::at));
        return changes;
    }

    /** The value of a field at a moment, which in the end is this. */
    @Nullable
    String at(List<String> names, @Nullable String inTheEnd, Instant moment) {
        var value = inTheEnd;
        for (var change : changes().reversed()) {
            if (names.contains(change.field()) && change.at().isAfter(moment)) {
                value = change.from();
            }
        }
        return value;
    }

    /** A field as it stands in the end. */
    @Nullable
    String now(String field) {
        var value = issue.path("fields").path(field);
        return text(value.isObject() ? value.path("name") : value);
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text, TIME).toInstant();
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() || value.asString("").isEmpty() ? null : value.asString();
    }
}
