package dev.backstory.query.audit;

import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was done to carry out a decision. */
@Component
public final class Effects {
    private final JdbcClient sql;

    /** An event whose rationale names the decision. */
    public record Effect(
            long position, UUID eventId, String type, Instant at, UUID actor, Subject subject, String sentence) {}

    Effects(JdbcClient sql) {
        this.sql = sql;
    }

    /** At most so many of a decision's, oldest first, after a position and up to another one. */
    public List<Effect> of(UUID product, UUID decision, long after, long until, int limit) {
        return sql.sql("select position, event_id, type, occurred, actor, subject_type, subject_id, sentence"
                        + " from audit_entry where product_id = :product and decision_id = :decision and in_audit"
                        + " and position > :after and position <= :until order by position limit :limit")
                .param("product", product)
                .param("decision", decision)
                .param("after", after)
                .param("until", until)
                .param("limit", limit)
                .query(Effects::effect)
                .list();
    }

    private static Effect effect(ResultSet row, int number) throws SQLException {
        return new Effect(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getObject("occurred", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                new Subject(
                        SubjectType.valueOf(row.getString("subject_type")), row.getObject("subject_id", UUID.class)),
                row.getString("sentence"));
    }
}
