package dev.backstory.command.imports.jira.words;

import dev.backstory.command.imports.text.Dates;
import java.util.regex.Pattern;

/** What a column's cells look like, so that a cell of another column is noticed among them. */
public enum CellType {
    KEY,
    ID,
    RANK,
    POINTS,
    /** A number or a duration. */
    NUMBER,
    PERCENT,
    DATE,
    /** One of a few words, as a status. */
    WORD,
    /** A person's name or account. */
    PERSON,
    /** What people name: versions, sprints. */
    NAME,
    TEXT;

    private static final Pattern ISSUE_KEY = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}_]*-\\d{1,12}");
    private static final Pattern LEXORANK = Pattern.compile("\\d\\|[0-9a-z]{3,}:[0-9a-z]*");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,9})?");
    private static final Pattern DURATION =
            Pattern.compile("-?\\d+(?:[.,]\\d+)?(?:\\s*\\p{L}{1,12}\\.?(?:[,\\s]+\\d+\\s*\\p{L}{1,12}\\.?){0,5})?");
    private static final Pattern PERCENTAGE = Pattern.compile("-?\\d[\\d\\s\\h.,]{0,40}%");
    private static final int POINTS_MAX = 1000;

    public boolean fits(String cell) {
        return switch (this) {
            case KEY -> isKey(cell);
            case ID -> DIGITS.matcher(cell).matches();
            case RANK -> isRank(cell);
            case POINTS -> DECIMAL.matcher(cell).matches() && Double.parseDouble(cell.replace(',', '.')) <= POINTS_MAX;
            case NUMBER -> DURATION.matcher(cell).matches();
            case PERCENT -> isPercent(cell);
            case DATE -> Dates.isDate(cell);
            case WORD, PERSON, NAME, TEXT -> true;
        };
    }

    public static boolean isKey(String cell) {
        return ISSUE_KEY.matcher(cell).matches();
    }

    /** Jira's LexoRank: bucket, rank, and what was put between: {@code 0|i0000e:ob}. */
    public static boolean isRank(String cell) {
        return LEXORANK.matcher(cell).matches();
    }

    public static boolean isPercent(String cell) {
        return PERCENTAGE.matcher(cell).matches();
    }

    public static boolean isDigits(String cell) {
        return DIGITS.matcher(cell).matches();
    }
}
