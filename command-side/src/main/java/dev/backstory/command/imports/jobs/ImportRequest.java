package dev.backstory.command.imports.jobs;

import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import is asked to do.
 *
 * @param project the only project of the file that is wanted; null for all
 * @param isDryRun whether it ends with the report
 */
record ImportRequest(
        String format,
        ProductKey key,
        Title name,
        UUID manager,
        @Nullable String project,
        boolean isDryRun) {}
