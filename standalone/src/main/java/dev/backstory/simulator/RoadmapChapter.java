package dev.backstory.simulator;

import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.item.ItemCommand.ItemKind;
import dev.backstory.command.item.ItemCommand.RescheduleRoadmapItem;
import dev.backstory.command.item.ItemCommand.ReviseRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.CommitRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.DropRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.ReopenRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.ShipRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.StartRoadmapItem;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.reading.Patch;
import dev.backstory.command.roadmap.RoadmapCommand.ItemMove;
import dev.backstory.command.roadmap.RoadmapCommand.ReprioritiseRoadmap;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.simulator.Board.Stage;
import dev.backstory.simulator.Script.ItemText;
import java.time.Instant;
import java.util.ArrayList;

/** The roadmap's half year: what comes onto it, in what order, when, how far it gets, and what waits for what. */
record RoadmapChapter(Script script, Seeded seeded, Diary diary, Rota rota, Chronicle chronicle)
        implements DemoHistory.Chapter {
    private static final int FIRST_MINUTE = 40;
    private static final int FIRST_SHIPPING_WEEK = 25;
    private static final int FRIDAY = 4;

    @Override
    public void plan() {
        script.items().forEach(item -> {
            if (item.week() == 0) {
                diary.afterOpening(FIRST_MINUTE + seeded.between(0, 30), at -> add(at, item));
            } else {
                diary.on(item.week(), 0, at -> add(at, item));
            }
        });
        script.lines("slip").forEach(slip -> diary.in(slip.week(), at -> reschedule(at, slip)));
        script.lines("step").forEach(line -> diary.in(line.week(), at -> step(at, line)));
        script.lines("revise").forEach(line -> diary.in(line.week(), at -> revise(at, line)));
        script.lines("lift").forEach(line -> diary.in(line.week(), at -> lift(at, line)));
        for (int week = FIRST_SHIPPING_WEEK; week <= Office.WEEKS; week++) {
            diary.on(week, FRIDAY, this::shipWhatIsDone);
        }
    }

    private void add(Instant at, ItemText text) {
        var plan = Plan.of(text.timeframe(), rota.firstDay());
        chronicle.board().plan(text.title(), plan);
        var goals = script.lines("goal").stream()
                .filter(goal -> goal.list(6).contains(text.title()))
                .map(goal -> chronicle.named(goal.at(2)))
                .toList();
        var item = new AddRoadmapItem(
                chronicle.product(),
                chronicle.name(text.title(), at),
                ItemKind.valueOf(text.kind()),
                new Title(text.title()),
                new Text(text.description()),
                goals,
                new Label(text.lane()),
                plan.timeframe(),
                plan.horizon(),
                null,
                null);
        give(at, item);
    }

    private void reschedule(Instant at, ScriptLine line) {
        var plan = Plan.of(line.at(3), rota.firstDay());
        var why = chronicle.why(line, 4);
        var item = chronicle.named(line.at(2));
        chronicle.board().plan(line.at(2), plan);
        give(at, new RescheduleRoadmapItem(chronicle.product(), item, plan.timeframe(), plan.horizon(), why));
    }

    private void step(Instant at, ScriptLine line) {
        var product = chronicle.product();
        var item = chronicle.named(line.at(2));
        var board = chronicle.board();
        switch (line.at(3)) {
            case "COMMIT" -> {
                board.set(line.at(2), Stage.COMMITTED);
                give(at, new CommitRoadmapItem(product, item, chronicle.whyIfSaid(line, 4)));
            }
            case "START" -> {
                board.set(line.at(2), Stage.STARTED);
                give(at, new StartRoadmapItem(product, item, chronicle.whyIfSaid(line, 4)));
            }
            case "SHIP" -> {
                board.set(line.at(2), Stage.SHIPPED);
                give(at, new ShipRoadmapItem(product, item, chronicle.whyIfSaid(line, 4)));
            }
            case "DROP" -> {
                board.set(line.at(2), Stage.DROPPED);
                give(at, new DropRoadmapItem(product, item, chronicle.why(line, 4)));
            }
            default -> {
                board.set(line.at(2), Stage.PROPOSED);
                give(at, new ReopenRoadmapItem(product, item, null, chronicle.why(line, 4)));
            }
        }
    }

    /** Items whose stories are all written and done are shipped with the release of the last weeks. */
    private void shipWhatIsDone(Instant at) {
        script.items().stream()
                .filter(item -> chronicle.board().stage(item) == Stage.STARTED && isDone(item))
                .forEach(item -> {
                    chronicle.board().set(item.title(), Stage.SHIPPED);
                    give(at, new ShipRoadmapItem(chronicle.product(), chronicle.named(item.title()), null));
                });
    }

    private boolean isDone(ItemText item) {
        var cards = chronicle.cardsOf(item);
        return cards.size() >= item.stories().size()
                && cards.stream().allMatch(card -> card.stage == Card.Stage.CLOSED);
    }

    private void revise(Instant at, ScriptLine line) {
        if (line.says(3)) {
            chronicle.board().rename(line.at(2), line.at(3));
        }
        var revise = new ReviseRoadmapItem(
                chronicle.product(),
                chronicle.named(line.at(2)),
                new Patch.Leave<>(),
                line.says(3) ? new Patch.Put<>(new Title(line.at(3))) : new Patch.Leave<>(),
                line.says(4) ? new Patch.Put<>(new Text(line.at(4))) : new Patch.Leave<>(),
                new Patch.Leave<>(),
                line.says(5) ? new Patch.Put<>(new Label(line.at(5))) : new Patch.Leave<>(),
                chronicle.whyIfSaid(line, 6));
        give(at, revise);
    }

    /** Several items go one behind the other above another one. */
    private void lift(Instant at, ScriptLine line) {
        var moves = new ArrayList<ItemMove>();
        for (var item : line.list(2)) {
            var id = chronicle.named(item);
            var to = moves.isEmpty()
                    ? first(line.at(3))
                    : new Placement.After(moves.getLast().itemId());
            moves.add(new ItemMove(id, to, null));
        }
        give(at, new ReprioritiseRoadmap(chronicle.product(), chronicle.roadmap(), moves, chronicle.why(line, 4)));
    }

    private Placement first(String above) {
        return above.equals("TOP") ? new Placement.Top() : new Placement.Before(chronicle.named(above));
    }

    private void give(Instant at, Command command) {
        chronicle.add(at, rota.managerAt(at), command);
    }
}
