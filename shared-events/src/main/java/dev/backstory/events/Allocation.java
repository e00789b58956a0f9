package dev.backstory.events;

/** The share of a sprint in percent that is meant for each kind of work; together 100. */
public record Allocation(int techDebt, int bugs, int features) {}
