package dev.backstory.command.imports.trackers;

import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.table.TableFormat;
import java.util.List;

/** The formats of all of them. */
public final class Trackers {
    private Trackers() {}

    public static List<Format> formats() {
        return List.of(
                new TableFormat(Linear.TRACKER), new TableFormat(Azure.TRACKER), new TableFormat(Gitlab.TRACKER));
    }
}
