package dev.backstory.query.audit;

import dev.backstory.events.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A product's audit trail from a position on, oldest first, for those who listen to it. */
@Component
public final class AuditTail {
    private final JdbcClient database;
    private final AuditEntries entries;

    /** One entry.
     *
     * @param at when it occurred
     * @param shown whether it is shown to those who do not ask for its type
     * @param entry as {@code /audit} answers it
     */
    public record Told(
            long position, UUID eventId, String type, Instant at, Subject subject, boolean shown, Object entry) {}

    AuditTail(JdbcClient database, AuditEntries entries) {
        this.database = database;
        this.entries = entries;
    }

    /** The first so many after a position, of these types or of any; call it inside of a transaction. */
    public List<Told> after(UUID product, long position, List<String> types, int limit) {
        var shown = new LinkedHashMap<Long, Boolean>();
        database.sql("select position, in_audit from audit_entry where product_id = :product and position > :after"
                        + (types.isEmpty() ? "" : " and type in (:types)") + " order by position limit :limit")
                .param("product", product)
                .param("after", position)
                .param("types", types)
                .param("limit", limit)
                .query(row -> {
                    shown.put(row.getLong(1), row.getBoolean(2));
                });
        return entries.read(product, List.copyOf(shown.keySet()), null).stream()
                .map(entry -> new Told(
                        entry.position(),
                        entry.eventId(),
                        entry.type(),
                        entry.at(),
                        entry.subject(),
                        shown.getOrDefault(entry.position(), false),
                        entry))
                .toList();
    }
}
