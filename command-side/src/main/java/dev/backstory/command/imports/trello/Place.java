package dev.backstory.command.imports.trello;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a card is: in a list, at a position.
 *
 * @param list the list's id
 * @param position a decimal that is larger further down
 */
record Place(@Nullable String list, @Nullable String position) {
    static final Place NOWHERE = new Place(null, null);

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,30}(?:\\.\\d{1,60})?(?:[eE][+-]?\\d{1,2})?");
    private static final int FIGURES = 32;

    /** The same where nothing else is said. */
    Place at(@Nullable String otherList, @Nullable String otherPosition) {
        return new Place(otherList == null ? list : otherList, otherPosition == null ? position : otherPosition);
    }

    /** A text whose bytes sort as the board reads, list by list from the top; null where the place is not known. */
    @Nullable
    String order(Board board) {
        var first = list == null ? null : sortable(board.position(list));
        var second = sortable(position);
        return first == null || second == null ? null : first + " " + second;
    }

    /** The blank, the point and the figures sort in this order, so that what is longer is further down. */
    private static @Nullable String sortable(@Nullable String decimal) {
        if (decimal == null || !DECIMAL.matcher(decimal).matches()) return null;
        var value = new BigDecimal(decimal).stripTrailingZeros();
        var plain = value.toPlainString();
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        return whole > FIGURES ? null : "0".repeat(FIGURES - whole) + plain;
    }
}
