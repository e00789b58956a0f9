package dev.backstory.simulator;

import dev.backstory.command.product.baseline.BaselineCommand.ApproveBaseline;
import dev.backstory.command.product.baseline.BaselineCommand.NameBaseline;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Why;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The plan as it was agreed at the beginning and at each quarter: the owner names it, the manager approves it. */
record BaselineChapter(Diary diary, Rota rota, Chronicle chronicle) implements DemoHistory.Chapter {
    private static final int SECOND_WEEK = 1;
    private static final int MONTHS_A_QUARTER = 3;

    @Override
    public void plan() {
        baseline(SECOND_WEEK, "First plan", "What both roles and three pilot gyms agreed on.");
        var quarter = firstOfNextQuarter(rota.firstDay().plusWeeks(SECOND_WEEK + 1));
        for (var week = weekOf(quarter); week < Office.WEEKS; week = weekOf(quarter)) {
            var name = quarter.getYear() + "-Q" + quarter.get(IsoFields.QUARTER_OF_YEAR);
            baseline(week, name, "The plan for the quarter that begins.");
            quarter = quarter.plusMonths(MONTHS_A_QUARTER);
        }
    }

    private void baseline(int week, String name, String why) {
        diary.on(week, 2, at -> {
            var named = new NameBaseline(chronicle.product(), new Label(name), null, Why.of(why));
            chronicle.add(at, rota.ownerAt(at), named);
        });
        var manager = rota.cast().manager();
        var back = week >= Rota.LEAVE_BEGINS && week <= Rota.LEAVE_ENDS ? Rota.LEAVE_ENDS + 1 : week;
        diary.on(
                back,
                3,
                at -> chronicle.add(at, manager, new ApproveBaseline(chronicle.product(), new Label(name), null)));
    }

    /** The week whose Monday is the quarter's first. */
    private int weekOf(LocalDate quarter) {
        var monday = quarter.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return Math.toIntExact(ChronoUnit.WEEKS.between(rota.firstDay(), monday));
    }

    private static LocalDate firstOfNextQuarter(LocalDate day) {
        var month = day.withDayOfMonth(1);
        return month.plusMonths(MONTHS_A_QUARTER - (month.getMonthValue() - 1) % MONTHS_A_QUARTER);
    }
}
