package dev.backstory.cli;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** What became of an import, for a person. */
record ImportReport(JsonNode report, boolean dryRun) {
    private static final int LINES_MAX = 50;

    void print(PrintWriter out) {
        out.println(headline());
        if (report.hasNonNull("reason")) {
            out.println("  " + text("reason"));
        }
        out.printf("  %,d rows read, %,d events", number("read"), number("events"));
        out.printf(", %,d facts inferred, %,d late%n", number("inferred"), number("late"));
        var unread = report.path("unread");
        if (!unread.isEmpty()) {
            out.println("Columns that were not read (number of values):");
            unread.valueStream()
                    .forEach(column -> out.printf(
                            "  %6d  %s%n",
                            column.path("values").asLong(),
                            column.path("column").asString()));
        }
        var refused = report.path("refused");
        if (!refused.isEmpty()) {
            out.printf("Rows that were refused: %,d%n", refused.size());
            refused.valueStream()
                    .limit(LINES_MAX)
                    .forEach(row -> out.printf(
                            "  line %d: %s%n",
                            row.path("line").asLong(), row.path("reason").asString()));
            if (refused.size() > LINES_MAX) {
                out.printf("  and %,d more in the report of import %s%n", refused.size() - LINES_MAX, text("importId"));
            }
        }
        report.path("notes").valueStream().forEach(note -> out.println("Note: " + note.asString()));
        out.flush();
    }

    private String headline() {
        return switch (text("state")) {
            case "DONE" -> done();
            case "REFUSED" -> "Refused: the file is not imported.";
            default -> "The import did not end well: " + text("state") + ".";
        };
    }

    /** The server answers a file that it knows with what became of it then. */
    private String done() {
        if (report.path("dryRun").asBoolean(false)) {
            return "It can be imported; nothing was kept.";
        }
        var product = "product " + text("productId") + ".";
        return dryRun ? "Nothing to try: the file has been imported before, as " + product : "Imported as " + product;
    }

    private long number(String name) {
        return report.path(name).asLong(0);
    }

    private String text(String name) {
        return report.path(name).asString("");
    }
}
