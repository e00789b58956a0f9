package dev.backstory.simulator;

import dev.backstory.command.kpi.KpiCommand.DefineKpi;
import dev.backstory.command.kpi.KpiCommand.Direction;
import dev.backstory.command.kpi.KpiCommand.RecordMeasurement;
import dev.backstory.command.kpi.Quantity;
import dev.backstory.command.product.Percent;
import dev.backstory.command.product.ProductCommand.SetAllocationPolicy;
import dev.backstory.command.product.ProductCommand.SetStrategy;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.product.goal.GoalCommand.AbandonGoal;
import dev.backstory.command.product.goal.GoalCommand.AchieveGoal;
import dev.backstory.command.product.goal.GoalCommand.DefineGoal;
import dev.backstory.command.product.goal.GoalCommand.ReviseGoal;
import dev.backstory.command.product.goal.KeyResults;
import dev.backstory.command.reading.Patch;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.simulator.Script.VisionText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Where the product is to go, and by which figures that is told: vision, strategy, policy, KPIs and goals. */
record StrategyChapter(Script script, Diary diary, Rota rota, Chronicle chronicle) implements DemoHistory.Chapter {
    private static final int FIRST_MINUTE = 15;

    @Override
    public void plan() {
        var first = script.visions().getFirst();
        diary.afterOpening(FIRST_MINUTE, at -> vision(at, first));
        script.visions().stream().skip(1).forEach(vision -> diary.in(vision.week(), at -> vision(at, vision)));
        var minute = FIRST_MINUTE;
        for (var kpi : script.lines("kpi")) {
            diary.afterOpening(++minute, at -> kpi(at, kpi));
            kpi.list(8).forEach(measured -> measure(kpi.at(2), measured.split(":", -1)));
        }
        for (var goal : script.lines("goal")) {
            diary.afterOpening(++minute, at -> goal(at, goal));
        }
        for (var strategy : script.lines("strategy")) {
            diary.in(strategy.week(), at -> strategy(at, strategy));
        }
        for (var policy : script.lines("policy")) {
            diary.in(policy.week(), at -> policy(at, policy));
        }
        script.lines("goal revised").forEach(goal -> diary.in(goal.week(), at -> revise(at, goal)));
        script.lines("goal achieved").forEach(goal -> diary.in(goal.week(), at -> achieve(at, goal)));
        script.lines("goal abandoned").forEach(goal -> diary.in(goal.week(), at -> abandon(at, goal)));
    }

    private void vision(Instant at, VisionText text) {
        var why = new Why(
                new Text(text.why()), text.evidence().stream().map(Text::new).toList(), null);
        var set = new SetVision(
                chronicle.product(),
                new Text(text.statement()),
                new Text(text.targetCustomers()),
                new Text(text.needs()),
                new Text(text.differentiator()),
                why);
        chronicle.add(at, rota.managerAt(at), set);
    }

    private void strategy(Instant at, ScriptLine line) {
        var set = new SetStrategy(
                chronicle.product(), line.texts(2), new Text(line.at(3)), new Text(line.at(4)), line.why(5));
        chronicle.add(at, rota.managerAt(at), set);
    }

    private void policy(Instant at, ScriptLine line) {
        var shares = line.list(2).stream()
                .map(share -> new Percent(Long.valueOf(share)))
                .toList();
        var set = new SetAllocationPolicy(
                chronicle.product(), shares.get(0), shares.get(1), shares.get(2), chronicle.why(line, 3));
        chronicle.add(at, rota.managerAt(at), set);
    }

    private void kpi(Instant at, ScriptLine line) {
        var define = new DefineKpi(
                chronicle.product(),
                chronicle.name(line.at(2), at),
                new Title(line.at(3)),
                new Label(line.at(4)),
                quantity(line.at(5)),
                quantity(line.at(6)),
                Direction.valueOf(line.at(7)),
                null);
        chronicle.add(at, rota.managerAt(at), define);
    }

    /** A figure is read on the Monday after the week it is of. */
    private void measure(String kpi, String[] weekAndValue) {
        diary.on(Integer.parseInt(weekAndValue[0]), 0, at -> {
            var record = new RecordMeasurement(
                    chronicle.product(), chronicle.named(kpi), quantity(weekAndValue[1]), null, null);
            chronicle.add(at, rota.managerAt(at), record);
        });
    }

    private void goal(Instant at, ScriptLine line) {
        var define = new DefineGoal(
                chronicle.product(),
                chronicle.name(line.at(2), at),
                new Title(line.at(2)),
                new Text(line.at(3)),
                day(line.at(4)),
                keyResults(line.list(5)),
                null);
        chronicle.add(at, rota.managerAt(at), define);
    }

    private void revise(Instant at, ScriptLine line) {
        var revise = new ReviseGoal(
                chronicle.product(),
                chronicle.named(line.at(2)),
                new Patch.Leave<>(),
                new Patch.Leave<>(),
                new Patch.Put<>(day(line.at(3))),
                new Patch.Put<>(keyResults(line.list(4))),
                line.why(5));
        chronicle.add(at, rota.managerAt(at), revise);
    }

    private void achieve(Instant at, ScriptLine line) {
        var achieve = new AchieveGoal(chronicle.product(), chronicle.named(line.at(2)), line.whyIfSaid(3));
        chronicle.add(at, rota.managerAt(at), achieve);
    }

    private void abandon(Instant at, ScriptLine line) {
        chronicle.add(
                at, rota.managerAt(at), new AbandonGoal(chronicle.product(), chronicle.named(line.at(2)), line.why(3)));
    }

    private KeyResults keyResults(List<String> words) {
        return new KeyResults(words.stream()
                .map(word -> word.split("=", -1))
                .map(aim -> new KeyResults.Aim(chronicle.named(aim[0]), quantity(aim[1])))
                .toList());
    }

    private LocalDate day(String plan) {
        return Objects.requireNonNull(Plan.of(plan, rota.firstDay()).timeframe())
                .end();
    }

    private static Quantity quantity(String number) {
        return new Quantity(new BigDecimal(number));
    }
}
