package dev.backstory.events;

import java.util.UUID;

/**
 * A product began; {@code demo} marks one made for trying things out, where the demo accounts may act, {@code imported}
 * one that nobody sees until {@link HistoryImported}.
 */
public record ProductCreated(UUID productId, String key, String name, UUID roadmapId, boolean demo, boolean imported)
        implements ProductEvent {
    /** A product that is there from the beginning. */
    public ProductCreated(UUID productId, String key, String name, UUID roadmapId, boolean demo) {
        this(productId, key, name, roadmapId, demo, false);
    }

    @Override
    public Subject subject() {
        return new Subject(SubjectType.PRODUCT, productId);
    }
}
