package dev.backstory.query.webhook;

import dev.backstory.query.audit.AuditTail;
import java.time.Instant;
import java.util.UUID;

/** What is sent: an entry of the audit trail as <a href="https://cloudevents.io">CloudEvents</a> wrap it.
 *
 * @param id the event's, the same at each attempt
 * @param subject kind and id, e.g. {@code BACKLOG/0199…}
 * @param time when it occurred
 * @param position its place in the log; a text, as numbers of CloudEvents have 32 bits
 * @param previous the position of what this webhook was sent before; at first where the product was when it was subscribed
 * @param data the entry, as {@code /audit} answers it
 */
record Envelope(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String position,
        String previous,
        Object data) {
    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";
    private static final String TYPES = "dev.backstory.";

    static Envelope of(UUID product, AuditTail.Told told, long previous) {
        return new Envelope(
                "1.0",
                told.eventId(),
                "/api/v1/products/" + product,
                TYPES + told.type(),
                told.subject().type() + "/" + told.subject().id(),
                told.at(),
                "application/json",
                Long.toString(told.position()),
                Long.toString(previous),
                told.entry());
    }
}
