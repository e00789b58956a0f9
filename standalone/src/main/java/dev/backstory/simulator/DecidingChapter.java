package dev.backstory.simulator;

import dev.backstory.command.decision.DecisionCommand.Choice;
import dev.backstory.command.decision.DecisionCommand.MakeDecision;
import dev.backstory.command.decision.DecisionCommand.ProposeDecision;
import dev.backstory.command.decision.DecisionCommand.ReviewDecision;
import dev.backstory.command.decision.DecisionCommand.SupersedeDecision;
import dev.backstory.command.decision.DecisionCommand.Verdict;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Choices that manager and owner lay out, make, replace and look back on. */
record DecidingChapter(Script script, Diary diary, Rota rota, Chronicle chronicle) implements DemoHistory.Chapter {
    @Override
    public void plan() {
        script.lines("decision").forEach(line -> diary.on(line.week(), 1, at -> propose(at, line)));
        script.lines("made").forEach(line -> diary.on(line.week(), 3, at -> make(at, line)));
        script.lines("superseded").forEach(line -> diary.on(line.week(), 4, at -> supersede(at, line)));
        script.lines("looked back").forEach(line -> diary.on(line.week(), 3, at -> lookBack(at, line)));
    }

    private void propose(Instant at, ScriptLine line) {
        var cast = rota.cast();
        var propose = new ProposeDecision(
                chronicle.product(),
                chronicle.name(line.at(2), at),
                new Title(line.at(2)),
                new Text(line.at(3)),
                line.texts(4),
                line.list(5).stream().map(DecidingChapter::choice).toList(),
                List.of(cast.manager().person(), cast.owner().person()),
                List.of(cast.team().person(), cast.stakeholder().person()),
                new Text(line.at(6)),
                Objects.requireNonNull(Plan.of(line.at(7), rota.firstDay()).timeframe())
                        .start(),
                null);
        chronicle.add(at, rota.managerAt(at), propose);
    }

    /** {@code An option +for it +for it -against it}. */
    private static Choice choice(String words) {
        var pros = new ArrayList<Text>();
        var cons = new ArrayList<Text>();
        var parts = words.split("(?= [+-])", -1);
        for (var part : List.of(parts).subList(1, parts.length)) {
            var said = new Text(part.strip().substring(1));
            (part.strip().startsWith("+") ? pros : cons).add(said);
        }
        return new Choice(new Title(parts[0]), pros, cons);
    }

    private void make(Instant at, ScriptLine line) {
        var decision = chronicle.named(line.at(2));
        chronicle.board().decide(line.at(2));
        var make = new MakeDecision(chronicle.product(), decision, new Text(line.at(3)), List.of(), line.why(4));
        chronicle.add(at, rota.managerAt(at), make);
    }

    private void supersede(Instant at, ScriptLine line) {
        var by = chronicle.named(line.at(3));
        chronicle.board().undo(line.at(2));
        var supersede = new SupersedeDecision(chronicle.product(), chronicle.named(line.at(2)), by, line.why(4));
        chronicle.add(at, rota.managerAt(at), supersede);
    }

    private void lookBack(Instant at, ScriptLine line) {
        var review = new ReviewDecision(
                chronicle.product(),
                chronicle.named(line.at(2)),
                Verdict.valueOf(line.at(3)),
                new Text(line.at(4)),
                null);
        chronicle.add(at, rota.ownerAt(at), review);
    }
}
