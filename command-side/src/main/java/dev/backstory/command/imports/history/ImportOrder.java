package dev.backstory.command.imports.history;

import java.time.Instant;
import java.util.UUID;

/**
 * Into which product a history goes, and on whose order.
 *
 * @param root the import that made the product, from which all its ids follow; this one, unless it continues one
 * @param admin who imports
 * @param at when; nothing of the history occurs later
 * @param fingerprint SHA-256 of the file in hex
 */
public record ImportOrder(
        UUID importId,
        UUID root,
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
        return new SourceIds(root);
    }

    /** Whether it adds to a product that an earlier import made. */
    public boolean isContinuation() {
        return !root.equals(importId);
    }

    /** The product's id. */
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
        return new SourceIds(importId).command();
    }
}
