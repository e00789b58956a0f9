package dev.backstory.command.imports.github;

import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.StatusCategory;
import org.jspecify.annotations.Nullable;

/** The words for the states of an issue. */
final class Words {
    static final String OPEN = "open";
    static final String CLOSED = "closed";

    private Words() {}

    /** What an issue is that was closed for this reason. */
    static String closed(@Nullable String reason) {
        if (reason == null || reason.equals("completed") || reason.equals("reopened")) return CLOSED;
        return CLOSED + " as " + reason.replace('_', ' ');
    }

    static void tell(Facts facts, String status) {
        facts.category(status, status.equals(OPEN) ? StatusCategory.TO_DO : StatusCategory.DONE);
    }
}
