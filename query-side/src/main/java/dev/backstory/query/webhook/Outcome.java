package dev.backstory.query.webhook;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of an attempt.
 *
 * @param says why it was in vain, a sentence; it tells nothing that the receiver could have put there
 * @param asked for how long the receiver wants to be left alone
 */
record Outcome(Kind kind, String says, @Nullable Duration asked) {
    enum Kind {
        DELIVERED,
        /** Answered, with something else than success. */
        REFUSED,
        /** The receiver is no more, and says so. */
        GONE,
        /** Not answered in time. */
        LATE,
        /** Not answered. */
        BROKEN,
        /** Not even tried: the address is none that may be called. */
        FORBIDDEN;

        /** As metrics call it. */
        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Outcome of(Kind kind, String says) {
        return new Outcome(kind, says, null);
    }
}
