package dev.backstory.query.audit;

import dev.backstory.events.Subject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for: all conditions must hold; within a list one must; an empty list or null asks nothing.
 *
 * @param after the entries' positions lie after this one
 * @param until and not after this one
 * @param decision whether it is a decision
 * @param decisionId the decision that it carries out
 * @param text words of its sentence or rationale, as one writes them into a search box
 */
record AuditFilter(
        UUID productId,
        List<UUID> actors,
        List<String> roles,
        List<String> types,
        @Nullable UUID subjectId,
        @Nullable String subjectType,
        long after,
        long until,
        @Nullable Boolean decision,
        @Nullable UUID decisionId,
        @Nullable String text) {

    static AuditFilter of(UUID productId, long until) {
        return new AuditFilter(productId, List.of(), List.of(), List.of(), null, null, 0, until, null, null, null);
    }

    AuditFilter about(Subject subject) {
        return new AuditFilter(
                productId,
                actors,
                roles,
                types,
                subject.id(),
                subject.type().name(),
                after,
                until,
                decision,
                decisionId,
                text);
    }

    /** The same without what lies at or before this position. */
    AuditFilter after(long position) {
        return spanning(Math.max(after, position), until);
    }

    /** The same without what lies after this position. */
    AuditFilter until(long position) {
        return spanning(after, Math.min(until, position));
    }

    private AuditFilter spanning(long newAfter, long newUntil) {
        return new AuditFilter(
                productId,
                actors,
                roles,
                types,
                subjectId,
                subjectType,
                newAfter,
                newUntil,
                decision,
                decisionId,
                text);
    }
}
