package dev.backstory.simulator;

import dev.backstory.command.support.Order;
import dev.backstory.events.authority.Role;
import dev.backstory.simulator.Script.ItemText;
import dev.backstory.simulator.Script.Motive;
import dev.backstory.simulator.Script.StoryText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Half a year of a booking app for climbing gyms: the same steps for the same seed and end. */
final class DemoHistory {
    static final String KEY = "CLIMB";
    static final String NAME = "Climbing Gym Booking";

    private static final int LAST_DEFINING_WEEK = 23;
    private static final int COVER_BEGINS = 11;
    private static final int COVER_ENDS = 13;
    private static final int AUDIT_WEEK = 9;
    private static final int LEAVE_BEGINS = 18;
    private static final int LEAVE_ENDS = 19;
    private static final double TO_THE_TOP = 0.1;

    private final Script script = Script.read();
    private final Cast cast;
    private final Seeded seeded;
    private final Office office;
    private final Chronicle chronicle;
    private final Reasons reasons;
    private final Rerankings rerankings;
    private final List<Appointment> diary = new ArrayList<>();

    /** Something that somebody will do at a time. */
    private record Appointment(Instant at, Runnable what) {}

    private DemoHistory(Cast cast, long seed, Instant end) {
        this.cast = cast;
        this.seeded = new Seeded(seed);
        this.office = new Office(end, seeded.random());
        this.chronicle = new Chronicle(seeded, office);
        this.reasons = new Reasons(script, seeded);
        this.rerankings = new Rerankings(chronicle, reasons, seeded);
    }

    /** The steps in order of time, all of them before the end. */
    static List<Step> of(Cast cast, long seed, Instant end) {
        var history = new DemoHistory(cast, seed, end);
        history.plan();
        history.diary.stream()
                .filter(appointment -> appointment.at.isBefore(end))
                .sorted(Comparator.comparing(Appointment::at))
                .forEach(appointment -> appointment.what.run());
        return List.copyOf(history.chronicle.steps());
    }

    private void plan() {
        beginning();
        roles();
        script.visions().stream()
                .filter(vision -> vision.week() > 0)
                .forEach(vision -> in(vision.week(), at -> chronicle.vision(at, managerAt(at), vision)));
        script.slips().forEach(slip -> in(slip.week(), at -> chronicle.reschedule(at, managerAt(at), slip)));
        script.items().forEach(this::item);
        for (int week = 1; week <= Office.WEEKS; week++) {
            for (int i = seeded.between(3, 5); i > 0; i--) {
                var at = office.in(week);
                plan(at, () -> rerankings.decide(at, ownerAt(at)));
            }
        }
    }

    private void beginning() {
        at(1, at -> chronicle.create(at, cast.admin(), KEY, NAME, cast.manager()));
        at(4, at -> chronicle.assign(at, cast.manager(), cast.owner(), Role.PRODUCT_OWNER, null));
        at(5, at -> chronicle.assign(at, cast.manager(), cast.team(), Role.TEAM_MEMBER, null));
        at(6, at -> chronicle.assign(at, cast.manager(), cast.stakeholder(), Role.STAKEHOLDER, null));
        at(15, at -> chronicle.vision(at, cast.manager(), script.visions().getFirst()));
        at(25, at -> chronicle.openFrontDesk(at, cast.owner()));
    }

    private void roles() {
        var manager = cast.manager();
        on(
                AUDIT_WEEK,
                0,
                at -> chronicle.assign(at, manager, cast.auditor(), Role.AUDITOR, "The yearly audit begins."));
        on(
                COVER_BEGINS,
                0,
                at -> chronicle.assign(
                        at, manager, cast.team(), Role.PRODUCT_OWNER, "Cover while the Product Owner is on holiday."));
        on(
                COVER_ENDS,
                4,
                at -> chronicle.revoke(
                        at, manager, cast.team(), Role.PRODUCT_OWNER, "The Product Owner is back on Monday."));
        on(
                LEAVE_BEGINS,
                0,
                at -> chronicle.assign(
                        at, manager, cast.owner(), Role.PRODUCT_MANAGER, "Two weeks of parental leave need a deputy."));
        on(
                LEAVE_ENDS,
                4,
                at -> chronicle.revoke(
                        at,
                        manager,
                        cast.owner(),
                        Role.PRODUCT_MANAGER,
                        "Back from leave; two roles in one hand are too many."));
    }

    /** An item in its week, and its stories over the weeks after, about one a week. */
    private void item(ItemText item) {
        var first = item.week() == 0 ? office.afterOpening(40 + seeded.between(0, 30)) : office.on(item.week(), 0);
        plan(first, () -> chronicle.item(first, managerAt(first), item));
        for (int i = 0; i < item.stories().size(); i++) {
            var story = item.stories().get(i);
            var week = Math.min(
                    LAST_DEFINING_WEEK, item.week() + i * 12 / item.stories().size());
            var at = office.on(week, seeded.between(1, 4));
            plan(at, () -> define(at, item, story));
        }
    }

    private void define(Instant at, ItemText item, StoryText story) {
        var owner = ownerAt(at);
        if (seeded.chance(TO_THE_TOP)) {
            var motive = story.kind().equals("BUG") ? Motive.ALARM : Motive.FIRST;
            chronicle.define(at, owner, item, story, reasons.of(motive, item));
            return;
        }
        var author = switch (story.kind()) {
            case "BUG", "TECH_DEBT" -> cast.team();
            case "SPIKE" -> managerAt(at);
            default -> seeded.chance(0.8) ? owner : managerAt(at);
        };
        chronicle.define(at, author, item, story, null);
    }

    /** Who was the Product Owner then: the team's member stands in during the holiday. */
    private Order.Actor ownerAt(Instant at) {
        return isBetween(at, COVER_BEGINS, COVER_ENDS) ? cast.team() : cast.owner();
    }

    private Order.Actor managerAt(Instant at) {
        return isBetween(at, LEAVE_BEGINS, LEAVE_ENDS) ? cast.owner() : cast.manager();
    }

    /** From the second day of the first of these weeks to the fourth of the last. */
    private boolean isBetween(Instant at, int firstWeek, int lastWeek) {
        var day = ChronoUnit.DAYS.between(
                office.firstDay(), at.atZone(ZoneOffset.UTC).toLocalDate());
        return day > firstWeek * 7L && day < lastWeek * 7L + 4;
    }

    private void at(int minutes, Consumer<Instant> what) {
        var at = office.afterOpening(minutes);
        plan(at, () -> what.accept(at));
    }

    private void on(int week, int day, Consumer<Instant> what) {
        var at = office.on(week, day);
        plan(at, () -> what.accept(at));
    }

    private void in(int week, Consumer<Instant> what) {
        on(week, seeded.between(1, 4), what);
    }

    private void plan(Instant at, Runnable what) {
        diary.add(new Appointment(at, what));
    }
}
