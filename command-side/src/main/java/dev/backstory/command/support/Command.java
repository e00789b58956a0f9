package dev.backstory.command.support;

import dev.backstory.command.support.text.Why;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be so. */
public interface Command {
    /** The product it is about; its lock is taken first. */
    UUID productId();

    /** What it changes or makes: named in the answer. */
    UUID subjectId();

    /** Whose version the answer and {@code If-Match} mean: the subject's, unless that lives inside of another. */
    default UUID aggregateId() {
        return subjectId();
    }

    /** Why; commands whose rationale is mandatory cannot be made without. */
    @Nullable
    Why rationale();

    /** Its name in the API. */
    default String commandName() {
        return getClass().getSimpleName();
    }

    /** Its row in the table of authority; nearly always its name. */
    default String right() {
        return commandName();
    }
}
