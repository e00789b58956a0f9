package dev.backstory.query.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some entries of a walk, and the cursor to the next ones; null where these are the last. */
public record Page<E>(List<E> entries, @Nullable String next) {}
