package dev.backstory.command.imports.trackers;

import dev.backstory.command.imports.table.Field;
import dev.backstory.command.imports.table.Tracker;
import java.util.EnumSet;
import java.util.Map;
import java.util.regex.Pattern;

/** GitLab's export of a project's issues, which it sends in English. */
final class Gitlab {
    static final Tracker TRACKER = new Tracker(
            "gitlab-csv",
            "a GitLab export in CSV",
            Map.ofEntries(
                    Map.entry(Field.ID, "ID|Issue ID|IID"),
                    Map.entry(Field.PROJECT, "URL"),
                    Map.entry(Field.TITLE, "Title"),
                    Map.entry(Field.DESCRIPTION, "Description"),
                    Map.entry(Field.KIND, "Type|Issue Type|Work Item Type"),
                    Map.entry(Field.STATUS, "State"),
                    Map.entry(Field.AUTHOR, "Author"),
                    Map.entry(Field.PERSON, "Assignee|Assignees"),
                    Map.entry(Field.PARENT, "Parent ID|Parent IID"),
                    Map.entry(Field.START, "Start Date"),
                    Map.entry(Field.END, "Due Date"),
                    Map.entry(Field.CREATED, "Created At"),
                    Map.entry(Field.DATE, "Updated At"),
                    Map.entry(Field.ENDED, "Closed At"),
                    Map.entry(Field.TARGET, "Milestone"),
                    Map.entry(Field.POINTS, "Weight"),
                    Map.entry(Field.LABELS, "Labels")),
            EnumSet.of(Field.STATUS, Field.PROJECT, Field.CREATED),
            Pattern.compile("#?[0-9]{1,18}"),
            Pattern.compile(","),
            true,
            Map.of());

    private Gitlab() {}
}
