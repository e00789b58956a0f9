package dev.backstory.events;

import java.util.UUID;

/** A product began; {@code demo} marks one made for trying things out, where the demo accounts may act. */
public record ProductCreated(UUID productId, String key, String name, UUID roadmapId, boolean demo)
        implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.PRODUCT, productId);
    }
}
