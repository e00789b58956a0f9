package dev.backstory.events.storage;

import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** Turns events of earlier revisions into today's, one upcaster per step; every revision is still the first. */
public final class Upcasters {
    private Upcasters() {}

    /** All upcasters in order. */
    public static EventUpcasterChain chain() {
        return new EventUpcasterChain();
    }
}
