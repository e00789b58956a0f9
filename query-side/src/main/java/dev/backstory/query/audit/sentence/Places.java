package dev.backstory.query.audit.sentence;

import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.SubjectType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ranks and neighbours in words; the entry below is named first, since "above what" is what people ask. */
final class Places {
    private Places() {}

    static String rank(@Nullable Integer rank) {
        return rank == null ? "unranked" : rank.toString();
    }

    /** "above 'Dark mode'", or "below 'Dark mode'" at the end, or null where no one stands. */
    static @Nullable String beside(SubjectType type, @Nullable UUID above, @Nullable UUID below, Names names) {
        if (below != null) {
            return "above " + quoted(names.of(type, below));
        }
        return above == null ? null : "below " + quoted(names.of(type, above));
    }

    /** The same after a comma; an entry that is ranked without neighbours is the only one. */
    static String neighbours(
            SubjectType type, @Nullable Integer rank, @Nullable UUID above, @Nullable UUID below, Names names) {
        if (rank == null) {
            return "";
        }
        var beside = beside(type, above, below, names);
        return ", " + (beside == null ? "the only one ranked" : beside);
    }

    /** ", where it stood at 3, because it was accepted". */
    static String leaving(@Nullable Integer rank, String reason) {
        var where = rank == null ? ", where it was unranked" : ", where it stood at " + rank;
        return where + ", because it was " + Words.plain(reason);
    }
}
