package dev.backstory.simulator;

import dev.backstory.command.desk.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Who acts in which role when: a holiday and a leave have a deputy. */
record Rota(Cast cast, LocalDate firstDay) {
    static final int COVER_BEGINS = 11;
    static final int COVER_ENDS = 13;
    static final int LEAVE_BEGINS = 18;
    static final int LEAVE_ENDS = 19;

    /** Who was the Product Owner then: the team's member stands in during the holiday. */
    Order.Actor ownerAt(Instant at) {
        return isBetween(at, COVER_BEGINS, COVER_ENDS) ? cast.team() : cast.owner();
    }

    Order.Actor managerAt(Instant at) {
        return isBetween(at, LEAVE_BEGINS, LEAVE_ENDS) ? cast.owner() : cast.manager();
    }

    /** From the second day of the first of these weeks to the fourth of the last. */
    private boolean isBetween(Instant at, int firstWeek, int lastWeek) {
        var day = ChronoUnit.DAYS.between(firstDay, at.atZone(ZoneOffset.UTC).toLocalDate());
        return day > firstWeek * 7L && day < lastWeek * 7L + 4;
    }
}
