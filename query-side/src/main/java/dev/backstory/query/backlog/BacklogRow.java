package dev.backstory.query.backlog;

import dev.backstory.query.support.ViewTable;
import java.util.UUID;

/** A backlog by itself; {@code opened} is the position at which it was. */
record BacklogRow(UUID backlogId, UUID productId, long opened, String name) {
    static final ViewTable<BacklogRow> TABLE = ViewTable.versioned(BacklogRow.class, "backlog", "backlog_id");

    /** The number of events of the backlog. */
    record VersionRow(UUID backlogId, long version) {
        static final ViewTable<VersionRow> TABLE =
                ViewTable.versioned(VersionRow.class, "backlog_version", "backlog_id");
    }
}
