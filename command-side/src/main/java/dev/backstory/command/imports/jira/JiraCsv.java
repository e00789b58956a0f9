package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.SourceHistory;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.csv.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV export of Jira (Server, Data Center or Cloud) in two passes: the first learns what only the whole file can
 * say, the second reads the rows. Nothing is guessed and nothing is lost: every cell is read, kept verbatim as foreign,
 * counted as unread, or belongs to a row that is refused.
 */
public final class JiraCsv {
    private JiraCsv() {}

    /** As {@link #read(SourceFile, String, ZoneId)}. */
    public static SourceHistory read(Path file, @Nullable String project, @Nullable ZoneId zone) throws IOException {
        return read(() -> Files.newInputStream(file), project, zone);
    }

    /**
     * Reads all that can be read.
     *
     * @param project key of the only project wanted; null for all
     * @param zone of the times in the file that name none; null if unknown, which reads them as UTC and marks them inferred
     * @throws NotThisFormat if the file is no Jira CSV export or holds nothing that can be read
     */
    public static SourceHistory read(SourceFile source, @Nullable String project, @Nullable ZoneId zone)
            throws IOException {
        return read(source, new Wish(project, Map.of(), zone));
    }

    /**
     * Reads all that can be read.
     *
     * @throws NotThisFormat if the file is no Jira CSV export or holds nothing that can be read, or has no column that is
     *     to be mapped
     */
    public static SourceHistory read(SourceFile source, Wish wish) throws IOException {
        var project = wish.project();
        var zone = wish.zone();
        var mapped = Mapping.fields(wish.map());
        var file = CsvFile.open(
                source,
                header -> Columns.areOfJira(Columns.of(header, mapped)),
                "an issue key and a summary, as a Jira export has");
        Mapping.mustBeThere(wish.map(), file.header());
        var columns = Columns.of(file.header(), mapped);
        var survey = new Survey(columns);
        file.forEach(survey::see);
        var reading = new Reading(columns, survey, project, zone);
        file.forEach(reading::accept);
        return reading.finish();
    }
}
