package dev.backstory.query.story;

/** How far a story has come. */
enum StoryStatus {
    DEFINED,
    READY,
    IN_PROGRESS,
    DONE,
    ACCEPTED,
    WITHDRAWN,
    SPLIT;

    /** Whether something is still to be done about it. */
    boolean isOpen() {
        return switch (this) {
            case DEFINED, READY, IN_PROGRESS, DONE -> true;
            case ACCEPTED, WITHDRAWN, SPLIT -> false;
        };
    }
}
