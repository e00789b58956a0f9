package dev.backstory.command.imports.changelog.values;

import dev.backstory.command.imports.jira.words.CellType;
import dev.backstory.command.imports.text.Dates;
import dev.backstory.command.imports.text.DayOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts what Jira writes as text into one form, where it is beyond doubt. */
public final class Texts {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Texts() {}

    /** Points from 0 with at most two decimals; null if the text says none. */
    public static @Nullable String points(@Nullable String text) {
        if (text == null || !CellType.POINTS.fits(text.strip())) return null;
        var points = new BigDecimal(text.strip().replace(',', '.')).stripTrailingZeros();
        return points.signum() < 0 || points.scale() > 2 ? null : points.toPlainString();
    }

    /** A day as 2026-01-31; null if the text says none for sure. */
    public static @Nullable String day(@Nullable String text) {
        if (text == null) return null;
        return Dates.read(text, DayOrder.UNKNOWN)
                .map(found -> found.date().toString())
                .orElse(null);
    }

    /** Labels, which have no spaces in them. */
    public static List<String> labels(@Nullable String text) {
        return text == null
                ? List.of()
                : SPACE.splitAsStream(text.strip())
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList();
    }
}
