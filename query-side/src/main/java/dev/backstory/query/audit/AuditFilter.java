package dev.backstory.query.audit;

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
}
