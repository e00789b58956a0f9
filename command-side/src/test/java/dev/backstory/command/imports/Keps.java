package dev.backstory.command.imports;

import dev.backstory.command.imports.csv.CsvFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The history of a public roadmap, and its conversion into facts. */
public final class Keps {
    private static final OffsetDateTime UNTIL = OffsetDateTime.parse("2023-06-01T00:00:00Z");
    private static final Map<String, String> OURS =
            Map.of("latest-milestone", "target", "status", "status", "title", "title");
    private static final Map<String, String> CATEGORIES = Map.of(
            "provisional", "TO_DO",
            "implementable", "IN_PROGRESS",
            "implementeable", "IN_PROGRESS",
            "implemented", "DONE",
            "implemented (alpha)", "IN_PROGRESS",
            "implemented (beta)", "IN_PROGRESS",
            "replaced", "DONE",
            "withdrawn", "DONE",
            "rejected", "DONE");

    private Keps() {}

    /** A row of the history as it lies there. */
    public record Change(
            Instant at, String time, String author, String item, String op, String field, String from, String to) {
        /** Whether it says which release the item is meant for from then on. */
        public boolean isTarget() {
            return (op.equals("init") || op.equals("set")) && field.equals("latest-milestone");
        }
    }

    /** All up to May 2023, in the order of the file. */
    public static List<Change> changes() throws IOException {
        var file = SharedData.of("roadmap-keps/kep-changes.csv");
        var changes = new ArrayList<Change>();
        CsvFile.open(() -> Files.newInputStream(file), header -> header.contains("kep_id"), "changes")
                .forEach(line -> {
                    var cells = line.cells();
                    var at = OffsetDateTime.parse(cells.get(2));
                    if (at.isBefore(UNTIL))
                        changes.add(new Change(
                                at.toInstant(),
                                cells.get(2),
                                cells.get(3),
                                cells.get(4),
                                cells.get(6),
                                cells.get(7),
                                cells.get(8),
                                cells.get(9)));
                });
        return changes;
    }

    /** The same as facts, as a table. */
    public static byte[] facts(List<Change> changes) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("time", "author", "subject", "field", "from", "to"));
        CATEGORIES.forEach((word, category) -> rows.add(List.of("", "", word, "category", "", category)));
        changes.forEach(change -> rows.add(row(change)));
        return rows.stream()
                .map(row -> row.stream().map(Keps::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Change change) {
        return Stream.concat(Stream.of(change.time(), change.author(), change.item()), what(change))
                .toList();
    }

    private static Stream<String> what(Change change) {
        return switch (change.op()) {
            case "created" -> Stream.of("created", "", "FEATURE");
            case "deleted" -> Stream.of("deleted", "", "");
            case "unparseable" -> Stream.of("unparseable", "", "true");
            case "moved" -> Stream.of("path", change.from(), change.to());
            default -> Stream.of(OURS.getOrDefault(change.field(), change.field()), change.from(), change.to());
        };
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
