package dev.backstory.command.imports.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds a report against the file that it is about. */
public final class Sums {
    private static final JsonMapper JSON = new JsonMapper();

    private Sums() {}

    /** Every row and every value went somewhere. */
    public static void addUp(Report report) {
        var cells = report.cells();
        assertThat(cells.read() + cells.foreign() + cells.unread() + cells.refused() + cells.elsewhere())
                .isEqualTo(cells.all());
        assertThat(report.unread().stream().mapToLong(Report.Unread::values).sum())
                .isEqualTo(cells.unread());
        assertThat(report.read() + report.refused().size() + report.elsewhere()).isEqualTo(report.rows());
    }

    /** The scalars of one document that are neither null nor blank. */
    public static long scalars(byte[] document) {
        return scalars(JSON.readTree(document));
    }

    public static long scalars(JsonNode node) {
        if (node.isContainer()) {
            return node.values().stream().mapToLong(Sums::scalars).sum();
        }
        return node.isNull() || (node.isString() && node.stringValue().isBlank()) ? 0 : 1;
    }
}
