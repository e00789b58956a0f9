package dev.backstory.command.imports.facts;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.OurStatus;
import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.text.Words;
import dev.backstory.command.support.text.Title;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether what a line says of a field of ours can be so, and writes it as we do. */
final class Values {
    private static final List<String> KINDS = Stream.concat(
                    Arrays.stream(SourceStory.Kind.values()), Arrays.stream(SourceItem.Kind.values()))
            .map(Enum::name)
            .toList();
    private static final List<String> HORIZONS = List.of("NOW", "NEXT", "LATER");
    private static final List<String> CATEGORIES =
            Arrays.stream(StatusCategory.values()).map(Enum::name).toList();
    private static final List<String> STATUSES =
            Arrays.stream(OurStatus.values()).map(Enum::name).toList();
    private static final String DAY = "DAY";
    private static final List<String> PRECISIONS = List.of(DAY, "MONTH", "QUARTER");
    private static final Pattern POINTS = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");
    private static final Pattern RANK = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final BigDecimal POINTS_MAX = BigDecimal.valueOf(1000);

    private Values() {}

    /** The value as we write it. @throws Unsound if the field cannot have it */
    static String sound(FactField field, String value) {
        var bare = value.strip();
        return switch (field) {
            case CREATED, KIND -> word(bare, KINDS, "kind");
            case HORIZON -> word(bare, HORIZONS, "horizon");
            case POINTS -> points(bare);
            case RANK -> rank(bare);
            case START, END -> day(field, bare);
            case BACKLOG -> backlog(bare);
            case TITLE, STATUS, LABEL, TARGET, LANE, PARENT, KEY, ORDER -> bare;
            case DESCRIPTION, AS_A, I_WANT, SO_THAT, CRITERION, DELETED -> value;
        };
    }

    static StatusCategory category(String word) {
        return StatusCategory.valueOf(word(word, CATEGORIES, "category"));
    }

    static OurStatus ours(String word) {
        return OurStatus.valueOf(word(word, STATUSES, "status of ours"));
    }

    /** Null for the day, as where nobody says. */
    static @Nullable String precision(String word) {
        var precision = word(word, PRECISIONS, "precision of days");
        return precision.equals(DAY) ? null : precision;
    }

    static long position(String value) {
        if (!POSITION.matcher(value).matches()) throw new Unsound(quoted(value) + " is no position of an event.");
        return Long.parseLong(value);
    }

    static boolean inferred(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Unsound("What is inferred is marked 'true' or 'false', not " + quoted(word) + ".");
        };
    }

    private static String word(String value, List<String> words, String what) {
        var word = Words.plain(value).replace(' ', '_').toUpperCase(Locale.ROOT);
        if (!words.contains(word))
            throw new Unsound(quoted(value) + " is no " + what + "; there are " + String.join(", ", words) + ".");
        return word;
    }

    private static String points(String value) {
        if (POINTS.matcher(value).matches()) {
            var points = new BigDecimal(value).stripTrailingZeros();
            if (points.compareTo(POINTS_MAX) <= 0 && points.scale() <= 2) return points.toPlainString();
        }
        throw new Unsound(quoted(value) + " is no number of points from 0 to 1000 with at most two decimals.");
    }

    private static String rank(String value) {
        if (value.equalsIgnoreCase(FactField.UNRANKED)) return FactField.UNRANKED;
        if (!RANK.matcher(value).matches())
            throw new Unsound(quoted(value) + " is no place from 1, nor " + FactField.UNRANKED + ".");
        return value;
    }

    private static String backlog(String value) {
        try {
            return new Title(value).value();
        } catch (IllegalArgumentException e) {
            throw new Unsound(quoted(value) + " cannot be what a backlog is called. " + e.getMessage());
        }
    }

    private static String day(FactField field, String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeException e) {
            throw new Unsound(quoted(value) + " is no day as 2026-01-31 is one, as '" + field.word() + "' needs.");
        }
    }
}
