package dev.backstory.command.imports.history;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.support.text.Title;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a value can stand in a field of ours. */
final class Sound {
    private static final Set<String> HORIZONS = Set.of("NOW", "NEXT", "LATER");
    private static final Set<String> STORY_KINDS = Set.of("USER_STORY", "BUG", "TECH_DEBT", "SPIKE");
    private static final Set<String> ITEM_KINDS = Set.of("INITIATIVE", "FEATURE", "MILESTONE");
    private static final BigDecimal POINTS_MAX = BigDecimal.valueOf(1_000);
    private static final int DIGITS_MAX = 20;
    private static final int YEAR_MAX = 9_999;

    private Sound() {}

    /** From 0 to 1,000, with at most two decimals; null if it is not. */
    static @Nullable BigDecimal points(@Nullable String text) {
        if (text == null || text.length() > DIGITS_MAX) {
            return null;
        }
        try {
            var points = new BigDecimal(text.strip()).stripTrailingZeros();
            var plain = points.scale() < 0 ? points.setScale(0) : points;
            return plain.signum() < 0 || plain.compareTo(POINTS_MAX) > 0 || plain.scale() > 2 ? null : plain;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Null if it is none. */
    static @Nullable LocalDate day(@Nullable String text) {
        try {
            var day = text == null ? null : LocalDate.parse(text.strip());
            return day == null || day.getYear() < 1 || day.getYear() > YEAR_MAX ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static boolean isHorizon(String text) {
        return HORIZONS.contains(text);
    }

    static boolean isStoryKind(String text) {
        return STORY_KINDS.contains(text);
    }

    static boolean isItemKind(String text) {
        return ITEM_KINDS.contains(text);
    }

    static boolean isUnranked(@Nullable String rank) {
        return rank == null || rank.equals(FactField.UNRANKED);
    }

    /** What a backlog may be called; null if it is none. */
    static @Nullable String backlog(@Nullable String text) {
        try {
            return text == null ? null : new Title(text).value();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static boolean isRank(String text) {
        return text.matches("[1-9][0-9]{0,8}");
    }
}
