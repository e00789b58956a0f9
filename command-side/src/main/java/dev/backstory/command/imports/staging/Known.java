package dev.backstory.command.imports.staging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what a fact is known again: its digest, and of what held from the beginning the slot that it fills. */
public record Known(UUID digest, @Nullable UUID slot) {
    /** Of this fact. */
    public static Known of(Staged fact) {
        return new Known(fact.mark().digest(), fact.mark().slot());
    }
}
