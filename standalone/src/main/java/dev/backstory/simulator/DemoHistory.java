package dev.backstory.simulator;

import dev.backstory.command.desk.Order;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductCommand.CreateProduct;
import dev.backstory.command.product.ProductCommand.RevokeRole;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.authority.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Half a year of a booking app for climbing gyms: the same steps for the same seed and end. */
final class DemoHistory {
    static final String KEY = "CLIMB";
    static final String NAME = "Climbing Gym Booking";

    private static final int AUDIT_WEEK = 9;

    private final Cast cast;
    private final Seeded seeded;
    private final Chronicle chronicle;
    private final Diary diary;
    private final List<Chapter> chapters;

    /** One side of a product's life: notes in the diary what it is about. */
    interface Chapter {
        void plan();
    }

    private DemoHistory(Cast cast, long seed, Instant end) {
        this.cast = cast;
        this.seeded = new Seeded(seed);
        var office = new Office(end, seeded.random());
        var script = Script.read();
        var rota = new Rota(cast, office.firstDay());
        this.chronicle = new Chronicle(seeded, office.afterOpening(0));
        this.diary = new Diary(seeded, office);
        var reasons = new Reasons(script, seeded);
        this.chapters = List.of(
                new StrategyChapter(script, diary, rota, chronicle),
                new BaselineChapter(diary, rota, chronicle),
                new RoadmapChapter(script, seeded, diary, rota, chronicle),
                new NeedsChapter(script, diary, rota, chronicle),
                new LaunchChapter(script, diary, rota, chronicle),
                new DecidingChapter(script, diary, rota, chronicle),
                new TalkChapter(script, diary, rota, chronicle),
                new BacklogChapter(script, seeded, diary, rota, chronicle, reasons),
                new SortingChapter(script, seeded, diary, rota, chronicle),
                new WorkChapter(script, seeded, diary, rota, chronicle, reasons));
    }

    /** The steps in order of time, all of them before the end. */
    static List<Step> of(Cast cast, long seed, Instant end) {
        var history = new DemoHistory(cast, seed, end);
        history.beginning();
        history.deputies();
        history.chapters.forEach(Chapter::plan);
        history.diary.run(end);
        return List.copyOf(history.chronicle.steps());
    }

    private void beginning() {
        diary.afterOpening(1, this::create);
        grant(4, cast.owner(), Role.PRODUCT_OWNER);
        grant(5, cast.team(), Role.TEAM_MEMBER);
        grant(6, cast.stakeholder(), Role.STAKEHOLDER);
    }

    private void create(Instant at) {
        var create = new CreateProduct(
                chronicle.product(),
                chronicle.roadmap(),
                chronicle.booking().backlog(),
                new ProductKey(KEY),
                new Title(NAME),
                new Title("Booking"),
                cast.manager().person(),
                null);
        chronicle.add(at, cast.admin(), create);
    }

    private void deputies() {
        var team = cast.team();
        var owner = cast.owner();
        diary.on(AUDIT_WEEK, 0, at -> assign(at, cast.auditor(), Role.AUDITOR, "The yearly audit begins."));
        diary.on(
                Rota.COVER_BEGINS,
                0,
                at -> assign(at, team, Role.PRODUCT_OWNER, "Cover while the Product Owner is on holiday."));
        diary.on(
                Rota.COVER_ENDS, 4, at -> revoke(at, team, Role.PRODUCT_OWNER, "The Product Owner is back on Monday."));
        diary.on(
                Rota.LEAVE_BEGINS,
                0,
                at -> assign(at, owner, Role.PRODUCT_MANAGER, "Two weeks of parental leave need a deputy."));
        diary.on(
                Rota.LEAVE_ENDS,
                4,
                at -> revoke(at, owner, Role.PRODUCT_MANAGER, "Back from leave; two roles in one hand are too many."));
    }

    private void grant(int minutes, Order.Actor person, Role role) {
        diary.afterOpening(minutes, at -> assign(at, person, role, null));
    }

    private void assign(Instant at, Order.Actor person, Role role, @Nullable String why) {
        var assign = new AssignRole(chronicle.product(), person.person(), role, why == null ? null : Why.of(why));
        chronicle.add(at, cast.manager(), assign);
    }

    private void revoke(Instant at, Order.Actor person, Role role, String why) {
        chronicle.add(at, cast.manager(), new RevokeRole(chronicle.product(), person.person(), role, Why.of(why)));
    }
}
