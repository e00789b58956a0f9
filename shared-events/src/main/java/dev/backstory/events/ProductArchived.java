package dev.backstory.events;

import java.util.UUID;

/** The product ended: its history stays, and nothing is added to it. */
public record ProductArchived(UUID productId) implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.PRODUCT, productId);
    }
}
