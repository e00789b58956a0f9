package dev.backstory.events;

import java.util.UUID;

/** The history of another tracker is in; the product is visible from here on. {@code fingerprint} is the SHA-256 of the file in hex. */
public record HistoryImported(UUID productId, UUID importId, String format, String fingerprint, int facts, int inferred)
        implements ProductEvent {

    @Override
    public Subject subject() {
        return new Subject(SubjectType.PRODUCT, productId);
    }
}
