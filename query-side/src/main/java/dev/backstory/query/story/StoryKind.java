package dev.backstory.query.story;

/** What a story is. */
enum StoryKind {
    USER_STORY,
    BUG,
    TECH_DEBT,
    SPIKE
}
