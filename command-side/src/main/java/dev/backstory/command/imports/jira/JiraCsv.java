package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.SourceHistory;
import dev.backstory.command.imports.csv.CsvFile;
import dev.backstory.command.imports.jira.words.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV export of Jira (Server, Data Center or Cloud) in two passes: the first learns what only the whole file can
 * say, the second reads the rows. Nothing is guessed and nothing is lost: every cell is read, kept verbatim as foreign,
 * counted as unread, or belongs to a row that is refused.
 */
public final class JiraCsv {
    private JiraCsv() {}

    /**
     * What an export holds.
     *
     * @param ids the number of each issue, by its key, where it has one of its own
     */
    public record Export(SourceHistory history, Map<String, String> ids) {
        public Export {
            ids = Map.copyOf(ids);
        }
    }

    /** Whether it is the header of such an export. */
    public static boolean isHeader(List<String> header) {
        return Columns.areOfJira(header);
    }

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
        return read(source, project, zone, Map.of()).history();
    }

    /**
     * The same.
     *
     * @param wished what to read columns into, by their names; empty for what is to be kept as it stands
     */
    public static Export read(
            SourceFile source, @Nullable String project, @Nullable ZoneId zone, Map<String, Optional<Field>> wished)
            throws IOException {
        var file = CsvFile.open(
                source,
                header -> Columns.of(header, wished).areComplete(),
                "an issue key and a summary, as a Jira export has");
        var columns = Columns.of(file.header(), wished);
        var survey = new Survey(columns);
        file.forEach(survey::see);
        var reading = new Reading(columns, survey, project, zone);
        file.forEach(reading::accept);
        return new Export(reading.finish(), reading.ids());
    }
}
