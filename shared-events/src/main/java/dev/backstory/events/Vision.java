package dev.backstory.events;

import org.jspecify.annotations.Nullable;

/** Why the product exists: its statement, and for whom, for which needs, unlike what. */
public record Vision(
        String statement,
        @Nullable String targetCustomers,
        @Nullable String needs,
        @Nullable String differentiator) {}
