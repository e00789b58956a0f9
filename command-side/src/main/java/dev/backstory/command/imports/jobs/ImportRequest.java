package dev.backstory.command.imports.jobs;

import dev.backstory.command.imports.Wish;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import java.util.UUID;

/**
 * What an import is asked to do.
 *
 * @param format its name, or {@link #RECOGNISE}
 * @param isDryRun whether it ends with the report
 */
record ImportRequest(String format, ProductKey key, Title name, UUID manager, Wish wish, boolean isDryRun) {
    /** The file itself says which format it is in. */
    static final String RECOGNISE = "auto";
}
