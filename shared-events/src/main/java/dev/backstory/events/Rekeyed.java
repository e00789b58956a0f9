package dev.backstory.events;

import java.util.UUID;

/** A new order key for an entry that did not move. */
public record Rekeyed(UUID id, String orderKey) {}
