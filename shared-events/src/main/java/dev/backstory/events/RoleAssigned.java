package dev.backstory.events;

import java.util.UUID;

/** A person got a role in the product. */
public record RoleAssigned(UUID productId, UUID person, String role) implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.PRODUCT, productId);
    }
}
