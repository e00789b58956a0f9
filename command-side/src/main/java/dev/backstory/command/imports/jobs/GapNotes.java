package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.staging.Gaps;
import java.util.ArrayList;
import java.util.List;

/** Says where what a file tells does not fit together. */
final class GapNotes {
    private GapNotes() {}

    static List<String> of(Gaps gaps) {
        var notes = new ArrayList<String>();
        add(
                "Changes that say something else was before than what was, and values that stand in the end beside another,"
                        + " kept as they are",
                gaps.brokenCount(),
                notes);
        add("Facts that stand after later ones of the same subject, put in the order of time", gaps.backwards(), notes);
        add("Facts that the file says again, told once", gaps.doubled(), notes);
        add(
                "Values that stand in the end though no change led to them, taken as the last change",
                gaps.unexplained(),
                notes);
        return notes;
    }

    private static void add(String about, long times, List<String> notes) {
        if (times > 0) {
            notes.add(about + ": " + times + ".");
        }
    }
}
