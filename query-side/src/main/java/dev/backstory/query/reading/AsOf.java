package dev.backstory.query.reading;

import java.time.Instant;

/** The moment an answer speaks of: the product's last event that it knows, and when that happened. First in every answer. */
public record AsOf(long position, Instant at) {}
