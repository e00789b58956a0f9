package dev.backstory.query.story;

/** How far a story has come. */
enum StoryStatus {
    DEFINED,
    READY,
    IN_PROGRESS,
    DONE,
    ACCEPTED,
    WITHDRAWN,
    SPLIT
}
