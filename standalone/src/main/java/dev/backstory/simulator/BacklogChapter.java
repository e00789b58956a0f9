package dev.backstory.simulator;

import dev.backstory.command.backlog.BacklogCommand.OpenBacklog;
import dev.backstory.command.desk.Order;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.story.StoryCommand.StoryKind;
import dev.backstory.command.story.StoryCommand.StoryNarrative;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.simulator.Script.ItemText;
import dev.backstory.simulator.Script.Motive;
import dev.backstory.simulator.Script.StoryText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The two backlogs: stories over the weeks after their item, and a handful of re-rankings in each week. */
final class BacklogChapter implements DemoHistory.Chapter {
    private static final int LAST_DEFINING_WEEK = 23;
    private static final int OPENING_MINUTE = 30;
    private static final double TO_THE_TOP = 0.1;

    private final Script script;
    private final Seeded seeded;
    private final Diary diary;
    private final Rota rota;
    private final Chronicle chronicle;
    private final Reasons reasons;
    private final Rerankings rerankings;

    BacklogChapter(Script script, Seeded seeded, Diary diary, Rota rota, Chronicle chronicle, Reasons reasons) {
        this.script = script;
        this.seeded = seeded;
        this.diary = diary;
        this.rota = rota;
        this.chronicle = chronicle;
        this.reasons = reasons;
        this.rerankings = new Rerankings(chronicle, reasons, seeded);
    }

    @Override
    public void plan() {
        diary.afterOpening(OPENING_MINUTE, this::openFrontDesk);
        script.items().forEach(this::stories);
        for (int week = 1; week <= Office.WEEKS; week++) {
            for (int i = seeded.between(3, 5); i > 0; i--) {
                diary.at(diary.office().in(week), at -> rerankings.decide(at, rota.ownerAt(at)));
            }
        }
    }

    private void openFrontDesk(Instant at) {
        var backlog = chronicle.frontDesk().backlog();
        chronicle.add(
                at, rota.ownerAt(at), new OpenBacklog(chronicle.product(), backlog, new Title("Front desk"), null));
    }

    /** An item's stories over the weeks after it, about one a week. */
    private void stories(ItemText item) {
        for (int i = 0; i < item.stories().size(); i++) {
            var story = item.stories().get(i);
            var week = item.week() + i * 12 / item.stories().size();
            diary.in(Math.min(LAST_DEFINING_WEEK, week), at -> define(at, item, story));
        }
    }

    /** A story at the end of its backlog or, with a reason, at its top. */
    private void define(Instant at, ItemText item, StoryText text) {
        var shelf = text.atFrontDesk() ? chronicle.frontDesk() : chronicle.booking();
        var card = chronicle.write(seeded.id(at), item, text, shelf, at);
        var first = seeded.chance(TO_THE_TOP) ? reasons.of(atTheTop(text), new Situation(chronicle, card, at)) : null;
        if (first != null) {
            card.move(at);
        }
        shelf.add(card.id, first == null ? null : 0);
        var define = new DefineStory(
                chronicle.product(),
                shelf.backlog(),
                card.id,
                new Title(text.title()),
                StoryKind.valueOf(text.kind()),
                narrative(text),
                text.criteria().stream().map(Text::new).toList(),
                chronicle.named(item.title()),
                text.labels().stream().map(Label::new).toList(),
                first == null ? null : new Placement.Top(),
                first);
        chronicle.add(at, first == null ? author(at, text) : rota.ownerAt(at), define);
    }

    private static Motive atTheTop(StoryText text) {
        return switch (text.kind()) {
            case "BUG" -> Motive.ALARM;
            case "TECH_DEBT" -> Motive.DEBT;
            case "SPIKE" -> Motive.ASK;
            default -> Motive.FIRST;
        };
    }

    private Order.Actor author(Instant at, StoryText text) {
        return switch (text.kind()) {
            case "BUG", "TECH_DEBT" -> rota.cast().team();
            case "SPIKE" -> rota.managerAt(at);
            default -> seeded.chance(0.8) ? rota.ownerAt(at) : rota.managerAt(at);
        };
    }

    static @Nullable StoryNarrative narrative(StoryText text) {
        return text.asA() == null
                ? null
                : new StoryNarrative(said(text.asA()), said(text.iWant()), said(text.soThat()));
    }

    private static @Nullable Text said(@Nullable String text) {
        return text == null ? null : new Text(text);
    }
}
