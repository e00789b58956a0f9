package dev.backstory.simulator;

import dev.backstory.command.dependency.DependencyCommand.DeclareDependency;
import dev.backstory.command.dependency.DependencyCommand.Dependent;
import dev.backstory.command.dependency.DependencyCommand.Kind;
import dev.backstory.command.dependency.DependencyCommand.RemoveDependency;
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
import dev.backstory.command.support.text.Why;
import dev.backstory.simulator.Script.ItemText;
import dev.backstory.simulator.Script.SlipText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The roadmap's half year: what comes onto it, in what order, when, how far it gets, and what waits for what. */
record RoadmapChapter(Script script, Seeded seeded, Diary diary, Rota rota, Chronicle chronicle)
        implements DemoHistory.Chapter {
    private static final int FIRST_MINUTE = 40;

    @Override
    public void plan() {
        script.items().forEach(item -> {
            if (item.week() == 0) {
                diary.afterOpening(FIRST_MINUTE + seeded.between(0, 30), at -> add(at, item));
            } else {
                diary.on(item.week(), 0, at -> add(at, item));
            }
        });
        script.slips().forEach(slip -> diary.in(slip.week(), at -> reschedule(at, slip)));
        script.lines("step").forEach(line -> diary.in(line.week(), at -> step(at, line)));
        script.lines("revise").forEach(line -> diary.in(line.week(), at -> revise(at, line)));
        script.lines("lift").forEach(line -> diary.in(line.week(), at -> lift(at, line)));
        script.lines("depends").forEach(line -> diary.in(line.week(), at -> depends(at, line)));
        script.lines("free").forEach(line -> diary.in(line.week(), at -> free(at, line)));
    }

    private void add(Instant at, ItemText text) {
        var plan = Plan.of(text.timeframe(), rota.firstDay());
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

    private void reschedule(Instant at, SlipText text) {
        var plan = Plan.of(text.to(), rota.firstDay());
        var why = new Why(
                new Text(text.why()), text.evidence().stream().map(Text::new).toList(), null);
        var item = chronicle.named(text.item());
        give(at, new RescheduleRoadmapItem(chronicle.product(), item, plan.timeframe(), plan.horizon(), why));
    }

    private void step(Instant at, ScriptLine line) {
        var product = chronicle.product();
        var item = chronicle.named(line.at(2));
        switch (line.at(3)) {
            case "COMMIT" -> {
                chronicle.commit(line.at(2));
                give(at, new CommitRoadmapItem(product, item, line.whyIfSaid(4)));
            }
            case "START" -> give(at, new StartRoadmapItem(product, item, line.whyIfSaid(4)));
            case "SHIP" -> give(at, new ShipRoadmapItem(product, item, line.whyIfSaid(4)));
            case "DROP" -> give(at, new DropRoadmapItem(product, item, chronicle.why(line, 4)));
            default -> give(at, new ReopenRoadmapItem(product, item, null, chronicle.why(line, 4)));
        }
    }

    private void revise(Instant at, ScriptLine line) {
        var revise = new ReviseRoadmapItem(
                chronicle.product(),
                chronicle.named(line.at(2)),
                new Patch.Leave<>(),
                line.says(3) ? new Patch.Put<>(new Title(line.at(3))) : new Patch.Leave<>(),
                line.says(4) ? new Patch.Put<>(new Text(line.at(4))) : new Patch.Leave<>(),
                new Patch.Leave<>(),
                line.says(5) ? new Patch.Put<>(new Label(line.at(5))) : new Patch.Leave<>(),
                line.whyIfSaid(6));
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

    private void depends(Instant at, ScriptLine line) {
        var ends = ends(line);
        if (ends.size() == 2) {
            var dependent = new Dependent(Kind.valueOf(line.at(2)), ends.getFirst());
            give(at, new DeclareDependency(chronicle.product(), dependent, ends.getLast(), line.whyIfSaid(5)));
        }
    }

    private void free(Instant at, ScriptLine line) {
        var ends = ends(line);
        var dependent = new Dependent(Kind.valueOf(line.at(2)), ends.getFirst());
        give(at, new RemoveDependency(chronicle.product(), dependent, ends.getLast(), line.whyIfSaid(5)));
    }

    /** What depends and what on; fewer than two where the work was quicker than the script. */
    private List<UUID> ends(ScriptLine line) {
        var titles = List.of(line.at(3), line.at(4));
        if (line.at(2).equals("ROADMAP_ITEM")) {
            return titles.stream().map(chronicle::named).toList();
        }
        var ends = new ArrayList<UUID>();
        for (var title : titles) {
            var card = chronicle.unbegun(title);
            if (card != null) {
                ends.add(card.id);
            }
        }
        return ends;
    }

    private void give(Instant at, Command command) {
        chronicle.add(at, rota.managerAt(at), command);
    }
}
