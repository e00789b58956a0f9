package dev.backstory.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of an item became other; a field that stayed as it was is null. */
public record RoadmapItemRevised(
        UUID itemId,
        @Nullable Replaced<String> kind,
        @Nullable Replaced<String> title,
        @Nullable Replaced<String> description,
        @Nullable Replaced<List<UUID>> goals,
        @Nullable Replaced<String> lane)
        implements RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP_ITEM, itemId);
    }
}
