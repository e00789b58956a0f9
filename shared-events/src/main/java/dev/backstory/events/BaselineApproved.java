package dev.backstory.events;

import java.util.UUID;

/** Somebody else than the one who had named it approved a baseline. */
public record BaselineApproved(UUID productId, String name) implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.PRODUCT, productId);
    }
}
