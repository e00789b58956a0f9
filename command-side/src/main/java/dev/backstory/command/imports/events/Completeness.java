package dev.backstory.command.imports.events;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks into records that somebody else has written: whether each part is there that must be, whether the database can
 * hold each text, and whether all of it is of one product.
 */
final class Completeness {
    /** What no text of the database can hold: NUL, and halves of characters. */
    private static final Pattern UNSTORABLE =
            Pattern.compile("\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]");

    private static final int DIGITS_MAX = 100;
    private static final int YEAR_MIN = -1;
    private static final int YEAR_MAX = 10_000;

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            var components = type.getRecordComponents();
            for (var component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    private Completeness() {}

    /** What is wrong with it, as the end of a sentence; null if nothing is. */
    static @Nullable String flaw(Record said, UUID product) {
        for (var component : COMPONENTS.get(said.getClass())) {
            var value = value(component, said);
            var flaw = value == null ? missing(component) : of(value, product);
            if (flaw == null && component.getName().equals("productId") && !product.equals(value)) {
                flaw = "is of another product than the first";
            }
            if (flaw != null) {
                return flaw;
            }
        }
        return null;
    }

    /** Whether the number has no more digits than are ever written out. */
    static boolean isStorable(BigDecimal number) {
        return number.precision() <= DIGITS_MAX && Math.abs(number.scale()) <= DIGITS_MAX;
    }

    /** Whether the database has such a day, and a number for the days between any two. */
    static boolean isStorable(LocalDate day) {
        return isYear(day.getYear());
    }

    private static boolean isStorable(Instant time) {
        return isYear(time.atOffset(ZoneOffset.UTC).getYear());
    }

    private static boolean isYear(int year) {
        return year >= YEAR_MIN && year <= YEAR_MAX;
    }

    private static @Nullable String missing(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? null
                : "lacks '" + component.getName() + "'";
    }

    private static @Nullable String of(@Nullable Object value, UUID product) {
        return switch (value) {
            case null -> "has a gap in a list";
            case Record part -> flaw(part, product);
            case String text -> UNSTORABLE.matcher(text).find() ? "has letters that cannot be stored" : null;
            case BigDecimal number -> isStorable(number) ? null : "has a number out of bounds";
            case Instant time -> isStorable(time) ? null : "has a time out of bounds";
            case LocalDate day -> isStorable(day) ? null : "has a day out of bounds";
            case List<?> all -> {
                for (var each : all) {
                    var flaw = of(each, product);
                    if (flaw != null) {
                        yield flaw;
                    }
                }
                yield null;
            }
            default -> null;
        };
    }

    private static @Nullable Object value(RecordComponent component, Record said) {
        try {
            return component.getAccessor().invoke(said);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
