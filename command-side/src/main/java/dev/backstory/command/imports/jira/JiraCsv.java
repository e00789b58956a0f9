package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.Report;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.csv.CsvFile;
import java.io.IOException;

/**
 * Reads a CSV export of Jira (Server, Data Center or Cloud) in three passes: the first learns what only the whole file can
 * say of its columns, the second which issues there are, the third reads the rows, one at a time. Nothing is guessed and nothing is lost: every cell is read, kept verbatim as foreign,
 * counted as unread, or belongs to a row that is refused.
 */
public final class JiraCsv {
    private JiraCsv() {}

    /**
     * Reads all that can be read.
     *
     * @return where each row and each value went
     * @throws NotThisFormat if the file is no Jira CSV export or holds nothing that can be read, or has no column that is
     *     to be mapped
     */
    public static Report read(SourceFile source, Wish wish, Issues issues) throws IOException {
        var mapped = Mapping.fields(wish.map());
        var file = CsvFile.open(
                source,
                header -> Columns.areOfJira(Columns.of(header, mapped)),
                "an issue key and a summary, as a Jira export has");
        Mapping.mustBeThere(wish.map(), file.header());
        var columns = Columns.of(file.header(), mapped);
        var survey = new Survey(columns);
        file.forEach(survey::see);
        var family = new Family();
        var first = new Reading(columns, survey, wish.project(), wish.zone(), family, Issues.NONE);
        file.forEach(first::accept);
        var reading = new Reading(columns, survey, wish.project(), wish.zone(), family, issues);
        file.forEach(reading::accept);
        return reading.finish();
    }
}
