package dev.backstory.command.imports.history;

import java.time.Instant;
import java.util.UUID;

/**
 * Into which product a history goes, and on whose order.
 *
 * @param admin who imports
 * @param at when; nothing of the history occurs later
 * @param fingerprint SHA-256 of the file in hex
 */
public record ImportOrder(
        UUID importId,
        String productKey,
        String name,
        boolean demo,
        UUID manager,
        UUID admin,
        Instant at,
        String format,
        String fingerprint) {

    /** The ids of all that the import makes. */
    SourceIds ids() {
        return new SourceIds(importId);
    }

    /** The new product's id. */
    public UUID productId() {
        return ids().product();
    }

    public UUID roadmapId() {
        return ids().roadmap();
    }

    public UUID backlogId() {
        return ids().backlog();
    }

    /** The one command whose events they all are. */
    public UUID commandId() {
        return ids().command();
    }
}
