package dev.backstory.history;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The changes of a public roadmap of proposals, which slip from release to release: as facts, and by themselves. */
final class Proposals {
    private static final Map<String, String> OURS =
            Map.of("latest-milestone", "target", "status", "status", "title", "title", "owning-sig", "lane");
    private static final Map<String, String> CATEGORIES = Map.of(
            "provisional", "TO_DO",
            "implementable", "IN_PROGRESS",
            "implemented", "DONE",
            "withdrawn", "DONE",
            "rejected", "DONE",
            "replaced", "DONE");

    private final List<NamedCsvRecord> rows;

    private Proposals(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    static Proposals read(Path file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return new Proposals(csv.stream().toList());
        }
    }

    /** Each with when it was created, or else first told of. */
    Map<String, Instant> items() {
        var items = new LinkedHashMap<String, Instant>();
        rows.forEach(
                row -> items.merge(row.getField("kep_id"), at(row), (one, other) -> one.isBefore(other) ? one : other));
        rows.stream()
                .filter(row -> row.getField("op").equals("created"))
                .forEach(row -> items.put(row.getField("kep_id"), at(row)));
        return items;
    }

    /** The moves between releases of each item, in the order of time. */
    Map<String, List<NamedCsvRecord>> targets() {
        var targets = new HashMap<String, List<NamedCsvRecord>>();
        for (var row : rows) {
            if (row.getField("field").equals("latest-milestone")) {
                targets.computeIfAbsent(row.getField("kep_id"), id -> new ArrayList<>())
                        .add(row);
            }
        }
        targets.values().forEach(moves -> moves.sort(java.util.Comparator.comparing(Proposals::at)));
        return targets;
    }

    static Instant at(NamedCsvRecord row) {
        return OffsetDateTime.parse(row.getField("author_date")).toInstant();
    }

    static @Nullable String value(NamedCsvRecord row, String side) {
        return row.getField(side).isEmpty() ? null : row.getField(side);
    }

    /** One fact on each line. */
    byte[] facts() {
        var json = JsonMapper.builder().build();
        var lines = new ArrayList<String>();
        CATEGORIES.forEach((word, category) ->
                lines.add(json.writeValueAsString(Map.of("subject", word, "field", "category", "to", category))));
        for (var item : items().keySet()) {
            lines.add(json.writeValueAsString(Map.of("subject", item, "field", "kind", "to", "FEATURE")));
        }
        for (var row : rows) {
            var fact = new LinkedHashMap<String, @Nullable Object>();
            fact.put("time", row.getField("author_date"));
            fact.put("author", row.getField("author"));
            fact.put("subject", row.getField("kep_id"));
            say(row, fact);
            lines.add(json.writeValueAsString(fact));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static void say(NamedCsvRecord row, Map<String, @Nullable Object> fact) {
        switch (row.getField("op")) {
            case "created" -> {
                fact.put("field", "created");
                fact.put("to", "FEATURE");
            }
            case "init", "set" -> {
                var field = row.getField("field");
                fact.put("field", OURS.getOrDefault(field, field));
                fact.put("from", value(row, "from"));
                fact.put("to", value(row, "to"));
            }
            case "deleted" -> fact.put("field", "deleted");
            default -> {
                fact.put("field", row.getField("op"));
                fact.put("to", row.getField("path"));
            }
        }
    }
}
