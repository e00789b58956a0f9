package dev.backstory.simulator;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The weeks of owner and team: what is estimated and made ready on which days, what is begun, done and judged. */
final class WorkChapter implements DemoHistory.Chapter {
    private static final int FIRST_WEEK = 1;

    private final Seeded seeded;
    private final Diary diary;
    private final Preparing preparing;
    private final Delivering delivering;

    WorkChapter(Script script, Seeded seeded, Diary diary, Rota rota, Chronicle chronicle, Reasons reasons) {
        this.seeded = seeded;
        this.diary = diary;
        this.preparing = new Preparing(script, seeded, rota, chronicle, reasons);
        this.delivering = new Delivering(seeded, rota, chronicle, reasons);
    }

    @Override
    public void plan() {
        for (int week = FIRST_WEEK; week <= Office.WEEKS; week++) {
            times(week, List.of(1, 1, 1, 2), preparing::estimate);
            times(week, List.of(0, 3), preparing::refine);
            times(week, List.of(2, 3, 3, 4), preparing::markReady);
            times(week, List.of(0, 2, 4), delivering::start);
            times(week, List.of(1, 3, 3, 4), delivering::complete);
            times(week, List.of(1, 2, 4, 4), delivering::judge);
            times(week, List.of(1, 3), delivering::unblock);
            sometimes(week, 0.5, delivering::block);
            sometimes(week, 0.6, preparing::estimateAgain);
            sometimes(week, 0.1, preparing::withdrawReadiness);
        }
    }

    private void times(int week, List<Integer> days, Consumer<Instant> what) {
        days.forEach(day -> diary.on(week, day, what));
    }

    private void sometimes(int week, double probability, Consumer<Instant> what) {
        if (seeded.chance(probability)) {
            diary.in(week, what);
        }
    }
}
