package dev.backstory.events;

import java.util.UUID;

/** The product got another name. */
public record ProductRenamed(UUID productId, String before, String after) implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.PRODUCT, productId);
    }
}
