package dev.backstory.events;

/** The kinds of things that history is about. */
public enum SubjectType {
    PRODUCT,
    ROADMAP,
    ROADMAP_ITEM,
    BACKLOG,
    STORY
}
