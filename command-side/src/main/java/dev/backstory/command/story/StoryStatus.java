package dev.backstory.command.story;

/** How far a story has come. */
enum StoryStatus {
    DEFINED,
    READY,
    IN_PROGRESS,
    DONE,
    ACCEPTED,
    WITHDRAWN,
    SPLIT;

    boolean isOpen() {
        return this != ACCEPTED && this != WITHDRAWN && this != SPLIT;
    }
}
