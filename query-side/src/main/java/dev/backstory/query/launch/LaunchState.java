package dev.backstory.query.launch;

import dev.backstory.query.support.ViewBatch;
import java.util.UUID;

/** How far the launch of an item is, for those whose events do not say it. */
public final class LaunchState {
    private LaunchState() {}

    /** Whether it has taken place, as this batch knows it. */
    public static boolean isLaunched(ViewBatch batch, UUID item) {
        var row = batch.rows(LaunchRow.TABLE).current(item);
        return row != null && row.launched() != null;
    }
}
