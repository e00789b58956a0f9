package dev.backstory.command.desk;

import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** What a client may call one attempt, so that it can be repeated. */
final class IdempotencyKey {
    private static final int LENGTH_MAX = 255;

    private IdempotencyKey() {}

    /** The key, if there is one. @throws Problem malformed if it is blank or too long */
    static @Nullable String checked(@Nullable String key) {
        if (key == null || (!key.isBlank() && key.length() <= LENGTH_MAX)) {
            return key;
        }
        throw Problem.of(
                ProblemType.MALFORMED, "The Idempotency-Key is blank or longer than " + LENGTH_MAX + " characters.");
    }
}
