package dev.backstory.query.audit.shift;

/** A story's rank before and after an event that moved others past it. */
public record Shift(long position, int before, int after) {}
