package dev.backstory.events;

import java.util.UUID;

/** An item that was shipped or dropped is open again, as a proposal. */
public record RoadmapItemReopened(UUID itemId, String statusBefore) implements RoadmapItemEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.ROADMAP_ITEM, itemId);
    }
}
