package dev.backstory.events;

/** What happens to one decision, from the proposal to how it turned out. */
public sealed interface DecisionEvent extends Event
        permits DecisionProposed, DecisionMade, DecisionSuperseded, DecisionReviewed, ReviewEvent {}
