package dev.backstory.query.backlog;

import dev.backstory.query.reading.Lines.Column;
import dev.backstory.query.reading.Lines.Table;
import dev.backstory.query.story.StoryEntry;
import java.util.List;

/** A backlog as a table: the ranked stories in their order, then the unranked. */
final class BacklogTable {
    static final Table<StoryEntry> TABLE = new Table<>(List.of(
            new Column<>("rank", StoryEntry::rank),
            new Column<>("storyId", StoryEntry::storyId),
            new Column<>("title", StoryEntry::title),
            new Column<>("kind", StoryEntry::kind),
            new Column<>("status", StoryEntry::status),
            new Column<>("points", StoryEntry::points),
            new Column<>("labels", StoryEntry::labels),
            new Column<>("roadmapItemId", StoryEntry::roadmapItemId),
            new Column<>("sourceKey", StoryEntry::sourceKey),
            new Column<>("sourceStatus", StoryEntry::sourceStatus),
            new Column<>("dependsOn", StoryEntry::dependsOn),
            new Column<>("blockedBy", StoryEntry::blockedBy),
            new Column<>(
                    "blockedSince",
                    story -> story.blocked() == null ? null : story.blocked().since()),
            new Column<>(
                    "blockedReason",
                    story -> story.blocked() == null ? null : story.blocked().reason()),
            new Column<>("flags", StoryEntry::flags)));

    private BacklogTable() {}
}
