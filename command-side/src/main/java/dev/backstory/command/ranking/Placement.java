package dev.backstory.command.ranking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an entry is to stand. */
public sealed interface Placement {

    record Top() implements Placement {}

    record Bottom() implements Placement {}

    record Unranked() implements Placement {}

    record Before(UUID id) implements Placement {}

    record After(UUID id) implements Placement {}

    /** The entry this place is relative to, or null. */
    default @Nullable UUID anchor() {
        return switch (this) {
            case Before before -> before.id();
            case After after -> after.id();
            case Top top -> null;
            case Bottom bottom -> null;
            case Unranked unranked -> null;
        };
    }
}
