package dev.backstory.query.audit;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for: all conditions must hold; within a list one must; an empty list or null asks nothing.
 *
 * @param after the entries' positions lie after this one
 * @param until and not after this one
 * @param kinds types of subjects of which they touched one at least
 * @param about the subject that they touched
 * @param decision whether it is a decision
 * @param decisionId the decision that it carries out
 * @param objected whether an objection was open against what was decided
 * @param objectors whose
 * @param text words of its sentence or rationale, as one writes them into a search box
 */
record AuditFilter(
        UUID productId,
        long after,
        long until,
        List<UUID> actors,
        List<String> roles,
        List<String> types,
        List<String> kinds,
        @Nullable About about,
        @Nullable Boolean decision,
        @Nullable UUID decisionId,
        @Nullable Boolean objected,
        List<UUID> objectors,
        @Nullable String text) {

    /** A subject, of whatever kind where that is null, and which way it was moved where that is asked. */
    record About(UUID id, @Nullable String type, @Nullable Movement moved) {}

    /** Everything up to a position. */
    static AuditFilter of(UUID productId, long until) {
        var draft = new Draft();
        draft.until = until;
        return draft.of(productId);
    }

    /** The same but for what is set. */
    AuditFilter changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.of(productId);
    }

    /** The same without what lies at or before this position. */
    AuditFilter after(long position) {
        return changed(draft -> draft.after = Math.max(after, position));
    }

    /** The same without what lies after this position. */
    AuditFilter until(long position) {
        return changed(draft -> draft.until = Math.min(until, position));
    }

    /** A filter in the making. */
    static final class Draft {
        long after;
        long until;
        List<UUID> actors = List.of();
        List<String> roles = List.of();
        List<String> types = List.of();
        List<String> kinds = List.of();

        @Nullable
        About about;

        @Nullable
        Boolean decision;

        @Nullable
        UUID decisionId;

        @Nullable
        Boolean objected;

        List<UUID> objectors = List.of();

        @Nullable
        String text;

        private Draft() {}

        private Draft(AuditFilter filter) {
            after = filter.after;
            until = filter.until;
            actors = filter.actors;
            roles = filter.roles;
            types = filter.types;
            kinds = filter.kinds;
            about = filter.about;
            decision = filter.decision;
            decisionId = filter.decisionId;
            objected = filter.objected;
            objectors = filter.objectors;
            text = filter.text;
        }

        private AuditFilter of(UUID productId) {
            return new AuditFilter(
                    productId,
                    after,
                    until,
                    actors,
                    roles,
                    types,
                    kinds,
                    about,
                    decision,
                    decisionId,
                    objected,
                    objectors,
                    text);
        }
    }
}
