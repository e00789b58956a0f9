package dev.backstory.simulator;

import dev.backstory.command.story.Points;
import dev.backstory.command.story.StoryCommand.EstimateStory;
import dev.backstory.command.story.StoryPlaceCommand.MoveStory;
import dev.backstory.command.story.StoryPlaceCommand.SplitStory;
import dev.backstory.command.story.StoryPlaceCommand.StoryChild;
import dev.backstory.command.story.StoryPlaceCommand.WithdrawStory;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.simulator.Card.Stage;
import dev.backstory.simulator.Script.StoryText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stories that turn out to be too large, in the wrong place or not wanted: each once, in the script's words. */
final class SortingChapter implements DemoHistory.Chapter {
    private static final int TOO_LARGE = 13;

    private final Script script;
    private final Seeded seeded;
    private final Diary diary;
    private final Rota rota;
    private final Chronicle chronicle;

    SortingChapter(Script script, Seeded seeded, Diary diary, Rota rota, Chronicle chronicle) {
        this.script = script;
        this.seeded = seeded;
        this.diary = diary;
        this.rota = rota;
        this.chronicle = chronicle;
    }

    @Override
    public void plan() {
        for (var line : script.lines("split")) {
            chronicle.reserve(line.at(2));
            diary.on(line.week(), 1, at -> estimate(at, line));
            diary.on(line.week(), 3, at -> split(at, line));
        }
        for (var line : script.lines("move")) {
            chronicle.reserve(line.at(2));
            diary.in(line.week(), at -> move(at, line));
        }
        for (var line : script.lines("withdraw")) {
            chronicle.reserve(line.at(2));
            diary.in(line.week(), at -> withdraw(at, line));
        }
    }

    private void estimate(Instant at, ScriptLine line) {
        var card = card(line);
        card.estimate(TOO_LARGE, at);
        var points = new Points(new BigDecimal(TOO_LARGE));
        chronicle.add(at, rota.cast().team(), new EstimateStory(chronicle.product(), card.id, points, null));
    }

    private void split(Instant at, ScriptLine line) {
        var parent = card(line);
        var children = new ArrayList<StoryChild>();
        for (var words : script.lines("child")) {
            if (words.at(1).equals(line.at(2))) {
                children.add(child(at, parent, words));
            }
        }
        var ids = children.stream().map(StoryChild::storyId).toList();
        parent.now(Stage.CLOSED, at);
        parent.shelf.replace(parent.id, ids);
        chronicle.add(at, rota.ownerAt(at), new SplitStory(chronicle.product(), parent.id, children, line.why(3)));
    }

    private StoryChild child(Instant at, Card parent, ScriptLine words) {
        var text = new StoryText(
                parent.text.atFrontDesk(),
                parent.text.kind(),
                words.at(2),
                words.at(3),
                words.at(4),
                words.at(5),
                words.list(6),
                parent.text.labels());
        var card = chronicle.write(seeded.id(at), parent.item, text, parent.shelf, at);
        card.estimate(Integer.parseInt(words.at(7)), at);
        return new StoryChild(
                card.id,
                new Title(text.title()),
                null,
                BacklogChapter.narrative(text),
                text.criteria().stream().map(Text::new).toList(),
                List.of(),
                new Points(new BigDecimal(words.at(7))));
    }

    private void move(Instant at, ScriptLine line) {
        var card = card(line);
        var other = card.shelf == chronicle.booking() ? chronicle.frontDesk() : chronicle.booking();
        card.shelf.take(card.id);
        other.add(card.id, null);
        card.shelf = other;
        card.move(at);
        chronicle.free(line.at(2));
        var move = new MoveStory(chronicle.product(), card.id, other.backlog(), null, line.why(3));
        chronicle.add(at, rota.ownerAt(at), move);
    }

    private void withdraw(Instant at, ScriptLine line) {
        var card = card(line);
        card.close(at);
        chronicle.add(at, rota.ownerAt(at), new WithdrawStory(chronicle.product(), card.id, chronicle.why(line, 3)));
    }

    private Card card(ScriptLine line) {
        @Nullable Card card = chronicle.unbegun(line.at(2));
        if (card == null) {
            throw new IllegalStateException("Not open in week " + line.week() + ": " + line.at(2));
        }
        return card;
    }
}
