package dev.backstory.simulator;

import dev.backstory.command.item.ItemCommand.Horizon;
import dev.backstory.command.item.PlannedTimeframe;
import dev.backstory.command.item.PlannedTimeframe.Precision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When an item is meant to happen, from the script's words: {@code Q1}, {@code M3} or {@code NEXT}. */
record Plan(@Nullable PlannedTimeframe timeframe, @Nullable Horizon horizon) {
    private static final int MONTHS_A_QUARTER = 3;

    /** The plan as seen from the first day: {@code Q1} is the quarter after that day's, {@code M1} the month after. */
    static Plan of(String words, LocalDate firstDay) {
        var month = firstDay.withDayOfMonth(1);
        return switch (words.charAt(0)) {
            case 'Q' -> {
                var quarter = month.minusMonths((month.getMonthValue() - 1) % MONTHS_A_QUARTER);
                yield span(
                        quarter.plusMonths((long) MONTHS_A_QUARTER * number(words)),
                        MONTHS_A_QUARTER,
                        Precision.QUARTER);
            }
            case 'M' -> span(month.plusMonths(number(words)), 1, Precision.MONTH);
            default -> new Plan(null, Horizon.valueOf(words));
        };
    }

    private static Plan span(LocalDate start, int months, Precision precision) {
        return new Plan(new PlannedTimeframe(start, start.plusMonths(months).minusDays(1), precision), null);
    }

    private static int number(String words) {
        return Integer.parseInt(words.substring(1));
    }
}
