package dev.backstory.events;

import java.util.UUID;

/** A position of the product's history got a name, to be looked at and compared with. */
public record BaselineNamed(UUID productId, String name, long position) implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.PRODUCT, productId);
    }
}
