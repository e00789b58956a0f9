package dev.backstory.command.reading;

import dev.backstory.events.Replaced;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a revision asks of one field, in the sense of JSON Merge Patch (RFC 7396): a property that is absent leaves it, null
 * clears it, and a value takes its place.
 */
public sealed interface Patch<T> {
    record Leave<T>() implements Patch<T> {}

    record Clear<T>() implements Patch<T> {}

    record Put<T>(T value) implements Patch<T> {}

    /** The field after it. */
    default @Nullable T of(@Nullable T before) {
        return switch (this) {
            case Leave<T> leave -> before;
            case Clear<T> clear -> null;
            case Put<T> put -> put.value();
        };
    }

    /** The same of a field that events keep as {@code said} makes of a value. */
    default <E> @Nullable E of(@Nullable E before, Function<T, E> said) {
        return switch (this) {
            case Leave<T> leave -> before;
            case Clear<T> clear -> null;
            case Put<T> put -> said.apply(put.value());
        };
    }

    /** What it replaces in a field that events keep as {@code said} makes of a value; null where nothing changes. */
    default <E> @Nullable Replaced<E> replacing(@Nullable E before, Function<T, E> said) {
        var after = of(before, said);
        return Objects.equals(before, after) ? null : new Replaced<>(before, after);
    }

    /** This, of a field that there must be. @throws IllegalArgumentException if it asks for nothing in its place */
    default Patch<T> unlessCleared(String field) {
        if (this instanceof Clear) {
            throw new UnfitComponent(field, "The " + field + " can be changed, not cleared.");
        }
        return this;
    }
}
