package dev.backstory.events;

import org.jspecify.annotations.Nullable;

/** The value of one field before a revision and after it; null: there was none, or there is none. */
public record Replaced<T>(@Nullable T before, @Nullable T after) {}
