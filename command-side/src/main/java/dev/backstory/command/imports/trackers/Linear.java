package dev.backstory.command.imports.trackers;

import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.table.Field;
import dev.backstory.command.imports.table.Tracker;
import java.util.EnumSet;
import java.util.Map;
import java.util.regex.Pattern;

/** Linear's export of issues, which is in English whatever its reader speaks. */
final class Linear {
    static final Tracker TRACKER = new Tracker(
            "linear-csv",
            "a Linear export in CSV",
            Map.ofEntries(
                    Map.entry(Field.ID, "UUID|ID"),
                    Map.entry(Field.PROJECT, "Team"),
                    Map.entry(Field.TITLE, "Title"),
                    Map.entry(Field.DESCRIPTION, "Description"),
                    Map.entry(Field.STATUS, "Status"),
                    Map.entry(Field.POINTS, "Estimate"),
                    Map.entry(Field.LABELS, "Labels"),
                    Map.entry(Field.AUTHOR, "Creator"),
                    Map.entry(Field.PERSON, "Assignee|Subscribers|Delegate"),
                    Map.entry(Field.CREATED, "Created"),
                    Map.entry(Field.STARTED, "Started"),
                    Map.entry(Field.ENDED, "Completed|Canceled|Cancelled"),
                    Map.entry(Field.END, "Due Date"),
                    Map.entry(Field.PARENT, "Parent issue"),
                    Map.entry(Field.DATE, "Updated|Triaged|Archived|Cycle Start|Cycle End")),
            EnumSet.of(Field.STATUS, Field.PROJECT, Field.CREATED),
            Pattern.compile("[\\p{L}\\p{N}_]{1,40}-[0-9]{1,12}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
            Pattern.compile(","),
            true,
            Map.of("triage", StatusCategory.TO_DO, "duplicate", StatusCategory.DONE));

    private Linear() {}
}
