package dev.backstory.command.imports.jira;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.Report;
import dev.backstory.command.imports.csv.CsvFile;
import dev.backstory.command.imports.jira.words.CellType;
import dev.backstory.command.imports.jira.words.Field;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading of a file's rows: each is read, refused, or of another project. */
final class Reading {
    private final Columns columns;
    private final Survey survey;
    private final Shift shift;
    private final @Nullable String project;
    private final IssueReader issues;
    private final Notes notes = new Notes();
    private final Tally tally;
    private final Family family;
    private final Issues sink;
    private final Map<String, Long> lines = new HashMap<>();

    /** @param family what an earlier reading learned, or an empty one that is to learn it */
    Reading(
            Columns columns,
            Survey survey,
            @Nullable String project,
            @Nullable ZoneId zone,
            Family family,
            Issues sink) {
        this.family = family;
        this.sink = sink;
        this.columns = columns;
        this.survey = survey;
        this.project = project;
        this.shift = new Shift(columns, survey);
        this.issues = new IssueReader(survey, zone, notes);
        this.tally = new Tally(columns, survey.people());
    }

    void accept(CsvFile.Line line) {
        var row = new Row(line.line(), line.cells(), columns);
        if (row.filled() == 0) return;
        if (isElsewhere(row)) {
            notes.elsewhere();
            tally.elsewhere(row);
            return;
        }
        var fault = fault(row);
        if (fault == null) read(row);
        else tally.refuse(row, fault);
    }

    Report finish() {
        if (lines.isEmpty()) throw nothingRead();
        return tally.report(notes.sentences());
    }

    private void read(Row row) {
        if (row.width() < columns.size()) notes.shortRow();
        var id = row.peek(Field.ISSUE_ID);
        var draft = issues.read(row);
        var facts = draft.facts();
        if (facts.inferred().contains("zone")) notes.zoneAssumed();
        if (facts.inferred().contains("rank")) notes.fileOrder();
        lines.put(facts.key(), row.line());
        family.add(draft, id);
        give(draft.withForeign(tally.read(row, draft)));
    }

    private void give(Draft draft) {
        switch (draft) {
            case Draft.Item item -> sink.item(item.item());
            case Draft.Story story -> {
                var linked = family.linked(story);
                if (family.dangles(story)) notes.dangling();
                tally.linked(
                        story.links().size() - linked.links().size(),
                        linked.links().size());
                sink.story(linked.finished());
            }
        }
    }

    private boolean isElsewhere(Row row) {
        var key = row.peek(Field.ISSUE_KEY);
        return project != null
                && key != null
                && CellType.isKey(key)
                && !key.substring(0, key.lastIndexOf('-')).equalsIgnoreCase(project);
    }

    private @Nullable String fault(Row row) {
        var key = row.peek(Field.ISSUE_KEY);
        if (key == null) return "There is no issue key" + firstCell(row) + ".";
        var shifted = shift.find(row);
        if (shifted != null) return shifted;
        if (row.peek(Field.SUMMARY) == null) return "The issue " + quoted(key) + " has no title.";
        var before = lines.get(key);
        return before == null ? null : "The issue " + quoted(key) + " was already read from line " + before + ".";
    }

    private static String firstCell(Row row) {
        for (int i = 0; i < row.width(); i++)
            if (!row.cell(i).isEmpty()) return " in the row that begins with " + quoted(row.cell(i));
        return "";
    }

    private NotThisFormat nothingRead() {
        if (tally.isEmpty()) return new NotThisFormat("The file has a header, but not one row.");
        var first = tally.firstRefusal();
        if (first == null)
            return new NotThisFormat("The file has no issue of the project " + quoted(String.valueOf(project))
                    + "; it has those of " + String.join(", ", survey.projects()) + ".");
        return new NotThisFormat("Not one row of the file can be read; the first, on line " + first.line()
                + ", for this reason: " + first.reason());
    }
}
