package dev.backstory.command.imports;

import dev.backstory.events.SubjectType;

/** The statuses that stories and items have here, for histories that say them exactly. */
public enum OurStatus {
    DEFINED(StatusCategory.TO_DO, true, false),
    READY(StatusCategory.TO_DO, true, false),
    PROPOSED(StatusCategory.TO_DO, false, true),
    COMMITTED(StatusCategory.TO_DO, false, true),
    IN_PROGRESS(StatusCategory.IN_PROGRESS, true, true),
    /** Done and not accepted yet. */
    DONE(StatusCategory.IN_PROGRESS, true, false),
    ACCEPTED(StatusCategory.DONE, true, false),
    WITHDRAWN(StatusCategory.DONE, true, false),
    SPLIT(StatusCategory.DONE, true, false),
    SHIPPED(StatusCategory.DONE, false, true),
    DROPPED(StatusCategory.DONE, false, true);

    private final StatusCategory category;
    private final boolean ofStories;
    private final boolean ofItems;

    OurStatus(StatusCategory category, boolean ofStories, boolean ofItems) {
        this.category = category;
        this.ofStories = ofStories;
        this.ofItems = ofItems;
    }

    /** The stage that every tracker knows. */
    public StatusCategory category() {
        return category;
    }

    /** Whether a subject of this type can have it. */
    public boolean isOf(SubjectType type) {
        return type == SubjectType.STORY ? ofStories : type == SubjectType.ROADMAP_ITEM && ofItems;
    }
}
