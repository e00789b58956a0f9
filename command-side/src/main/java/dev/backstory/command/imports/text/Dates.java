package dev.backstory.command.imports.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as trackers write them: ISO, "10/oct./16 11:54 AM", "31.01.24 14:05", "Jan 31, 2024". */
public final class Dates {
    private static final String YEAR = "(?<y>\\d{4}|\\d{2})";
    private static final String TIME =
            "(?:[T, ]\\s*(?<h>\\d{1,2})[:.h](?<m>\\d{2})(?:[:.](?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?"
                    + "\\s*(?<half>[\\p{L}][\\p{L}. ]{0,8})?\\s*(?<zone>[+-]\\d{2}:?\\d{2})?)?";
    private static final String NAME = "(?<name>\\p{L}[\\p{L}\\p{M}]{1,14})\\.?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<y>\\d{4})[-/.](?<a>\\d{1,2})[-/.](?<b>\\d{1,2})" + TIME);
    private static final Pattern NAMED = Pattern.compile("(?<d>\\d{1,2})\\.?[-/. ]+" + NAME + "[-/. ,]+" + YEAR + TIME);
    private static final Pattern NAME_FIRST =
            Pattern.compile(NAME + "[-/. ]+(?<d>\\d{1,2})(?:st|nd|rd|th)?[-/ ,]+" + YEAR + TIME);
    private static final Pattern FIGURES =
            Pattern.compile("(?<a>\\d{1,2})(?<sep>[-/.])(?<b>\\d{1,2})\\k<sep>" + YEAR + TIME);
    private static final int LENGTH_MAX = 60;

    private Dates() {}

    /** A date, with the time and the offset that stood there. */
    public record Found(
            LocalDate date, LocalTime time, @Nullable ZoneOffset offset) {}

    /** The date, if the text is one and the order leaves no doubt which. */
    public static Optional<Found> read(String text, DayOrder order) {
        var date = text.strip().replace('\u00A0', ' ').replace('\u202F', ' ');
        if (date.length() > LENGTH_MAX || date.chars().noneMatch(Character::isDigit)) return Optional.empty();
        try {
            return Optional.ofNullable(match(date, order));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the text is a date, in whichever order. */
    public static boolean isDate(String text) {
        return read(text, DayOrder.DAY_FIRST).isPresent()
                || read(text, DayOrder.MONTH_FIRST).isPresent();
    }

    /** What this text alone says about the order of day and month. */
    public static DayOrder order(String text) {
        if (!FIGURES.matcher(text).lookingAt()) return DayOrder.UNKNOWN;
        boolean dayFirst = read(text, DayOrder.DAY_FIRST).isPresent();
        boolean monthFirst = read(text, DayOrder.MONTH_FIRST).isPresent();
        if (dayFirst == monthFirst) return DayOrder.UNKNOWN;
        return dayFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }

    private static @Nullable Found match(String text, DayOrder order) {
        var m = YEAR_FIRST.matcher(text);
        if (m.matches()) return found(m, figure(m, "a"), figure(m, "b"));
        m = NAMED.matcher(text);
        if (m.matches()) return named(m);
        m = NAME_FIRST.matcher(text);
        if (m.matches()) return named(m);
        m = FIGURES.matcher(text);
        return m.matches() ? figures(m, order) : null;
    }

    private static @Nullable Found named(Matcher m) {
        var month = Months.number(m.group("name"));
        return month.isPresent() ? found(m, month.getAsInt(), figure(m, "d")) : null;
    }

    private static @Nullable Found figures(Matcher m, DayOrder order) {
        int a = figure(m, "a");
        int b = figure(m, "b");
        if (m.group("sep").equals(".") || order == DayOrder.DAY_FIRST) return found(m, b, a);
        return order == DayOrder.MONTH_FIRST || a == b ? found(m, a, b) : null;
    }

    private static @Nullable Found found(Matcher m, int month, int day) {
        int year = figure(m, "y");
        if (year < 100) year += year < 70 ? 2000 : 1900;
        var date = LocalDate.of(year, month, day);
        if (m.group("h") == null) return new Found(date, LocalTime.MIDNIGHT, null);
        int hour = figure(m, "h");
        var half = m.group("half") == null ? "" : Words.plain(m.group("half")).replace(" ", "");
        var afternoon = isAfternoon(half, hour);
        if (afternoon == null) return null;
        int second = m.group("s") == null ? 0 : figure(m, "s");
        return new Found(
                date,
                LocalTime.of(hour % 12 + (afternoon ? 12 : 0), figure(m, "m"), second, nanos(m)),
                offset(m, half));
    }

    private static @Nullable Boolean isAfternoon(String half, int hour) {
        if (hour > 23) throw new DateTimeException("no such hour");
        return switch (half) {
            case "", "z", "utc", "gmt" -> hour >= 12;
            case "am", "vorm", "matin" -> hour >= 12 && hour != 12;
            case "pm", "nachm", "apresmidi" -> true;
            default -> null;
        };
    }

    private static int nanos(Matcher m) {
        var fraction = m.group("f");
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static @Nullable ZoneOffset offset(Matcher m, String half) {
        if (m.group("zone") != null) return ZoneOffset.of(m.group("zone"));
        return half.equals("z") || half.equals("utc") || half.equals("gmt") ? ZoneOffset.UTC : null;
    }

    private static int figure(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }
}
