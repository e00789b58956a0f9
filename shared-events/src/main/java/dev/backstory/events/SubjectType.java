package dev.backstory.events;

/** The kinds of things that history is about. */
public enum SubjectType {
    PRODUCT,
    /** Its id is the product's. */
    VISION,
    GOAL,
    KPI,
    DECISION,
    QUESTION,
    ROADMAP,
    ROADMAP_ITEM,
    BACKLOG,
    STORY
}
