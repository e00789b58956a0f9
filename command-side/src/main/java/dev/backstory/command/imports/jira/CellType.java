package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.text.Dates;
import java.util.regex.Pattern;

/** What a column's cells look like, so that a cell of another column is noticed among them. */
enum CellType {
    KEY("an issue key"),
    ID("a number"),
    RANK("a rank"),
    POINTS("a number of story points"),
    NUMBER("a number or a duration"),
    PERCENT("a percentage"),
    DATE("a date"),
    /** One of a few words, as a status. */
    WORD("a word"),
    /** What people name: versions, sprints, each other. */
    NAME("a name"),
    TEXT("a text");

    private static final Pattern ISSUE_KEY = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}_]*-\\d{1,12}");
    private static final Pattern LEXORANK = Pattern.compile("\\d\\|[0-9a-z]{3,}:[0-9a-z]*");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,9})?");
    private static final Pattern DURATION =
            Pattern.compile("-?\\d+(?:[.,]\\d+)?(?:\\s*\\p{L}{1,12}\\.?(?:[,\\s]+\\d+\\s*\\p{L}{1,12}\\.?){0,5})?");
    private static final Pattern PERCENTAGE = Pattern.compile("-?\\d[\\d\\s\\h.,]{0,40}%");
    private static final int POINTS_MAX = 1000;

    final String noun;

    CellType(String noun) {
        this.noun = noun;
    }

    boolean fits(String cell) {
        return switch (this) {
            case KEY -> isKey(cell);
            case ID -> DIGITS.matcher(cell).matches();
            case RANK -> isRank(cell);
            case POINTS -> DECIMAL.matcher(cell).matches() && Double.parseDouble(cell.replace(',', '.')) <= POINTS_MAX;
            case NUMBER -> DURATION.matcher(cell).matches();
            case PERCENT -> isPercent(cell);
            case DATE -> Dates.isDate(cell);
            case WORD, NAME, TEXT -> true;
        };
    }

    static boolean isKey(String cell) {
        return ISSUE_KEY.matcher(cell).matches();
    }

    /** Jira's LexoRank: bucket, rank, and what was put between: {@code 0|i0000e:ob}. */
    static boolean isRank(String cell) {
        return LEXORANK.matcher(cell).matches();
    }

    static boolean isPercent(String cell) {
        return PERCENTAGE.matcher(cell).matches();
    }

    static boolean isDigits(String cell) {
        return DIGITS.matcher(cell).matches();
    }
}
