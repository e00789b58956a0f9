package dev.backstory.query.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** What {@code asOf} may say: now, an instant with its zone, a position, or a baseline. */
sealed interface Moment {
    /** As it is now. */
    record Now() implements Moment {}

    /** As it was when this had happened. */
    record ThatInstant(Instant instant) implements Moment {}

    /** As it was after the event at this position. */
    record ThatPosition(long position) implements Moment {}

    /** As it was at the position that has this name in the product. */
    record ThatBaseline(String baseline) implements Moment {}

    String BASELINE = "baseline:";

    /** An instant as RFC 3339 writes it, to the second at least. */
    Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    Pattern POSITION = Pattern.compile("position:(0|[1-9]\\d{0,17})");

    /** The moment that a parameter names. */
    static Moment of(Parameters parameters, String name) {
        var text = parameters.one(name);
        if (text == null) {
            return new Now();
        }
        var position = POSITION.matcher(text);
        if (position.matches()) {
            return new ThatPosition(Long.parseLong(position.group(1)));
        }
        if (text.startsWith(BASELINE) && text.length() > BASELINE.length()) {
            return new ThatBaseline(text.substring(BASELINE.length()));
        }
        if (!INSTANT.matcher(text).matches()) {
            throw Parameters.malformed(
                    name,
                    "must be an instant with its zone, such as 2026-03-01T00:00:00Z (a + is written %2B), position:N or"
                            + " baseline:NAME");
        }
        try {
            return new ThatInstant(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException noSuchDay) {
            throw Parameters.malformed(name, "names a day or time that does not exist");
        }
    }
}
