package dev.backstory.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What everybody means to do and when, noted in any order and done in that of time. */
final class Diary {
    private final Seeded seeded;
    private final Office office;
    private final List<Appointment> appointments = new ArrayList<>();

    /** Something that somebody will do at a time. */
    private record Appointment(Instant at, Consumer<Instant> what) {}

    Diary(Seeded seeded, Office office) {
        this.seeded = seeded;
        this.office = office;
    }

    Office office() {
        return office;
    }

    /** So many minutes after the office opened for the first time. */
    void afterOpening(int minutes, Consumer<Instant> what) {
        at(office.afterOpening(minutes), what);
    }

    /** At some working moment of a day of a week, 0 being Monday. */
    void on(int week, int day, Consumer<Instant> what) {
        at(office.on(week, day), what);
    }

    /** At some working moment of a week after its Monday. */
    void in(int week, Consumer<Instant> what) {
        on(week, seeded.between(1, 4), what);
    }

    void at(Instant at, Consumer<Instant> what) {
        appointments.add(new Appointment(at, what));
    }

    /** Does all that lies before the end. */
    void run(Instant end) {
        appointments.stream()
                .filter(appointment -> appointment.at.isBefore(end))
                .sorted(Comparator.comparing(Appointment::at))
                .forEach(appointment -> appointment.what.accept(appointment.at));
    }
}
