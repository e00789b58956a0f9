package dev.backstory.query.decision;

/** How far a decision has come. */
enum DecisionStatus {
    PROPOSED,
    MADE,
    SUPERSEDED
}
