package dev.backstory.simulator;

import dev.backstory.command.launch.LaunchCommand.CompleteLaunchStep;
import dev.backstory.command.launch.LaunchCommand.Launch;
import dev.backstory.command.launch.LaunchCommand.PlanLaunch;
import dev.backstory.command.launch.LaunchCommand.Step;
import dev.backstory.command.launch.LaunchCommand.StepKind;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import java.time.Instant;

/** How items are brought to the gyms. */
record LaunchChapter(Script script, Diary diary, Rota rota, Chronicle chronicle) implements DemoHistory.Chapter {
    @Override
    public void plan() {
        script.lines("launch").forEach(line -> diary.on(line.week(), 1, at -> plan(at, line)));
        script.lines("launch step").forEach(line -> diary.on(line.week(), 2, at -> complete(at, line)));
        script.lines("launched").forEach(line -> diary.on(line.week(), 4, at -> launch(at, line)));
    }

    private void plan(Instant at, ScriptLine line) {
        var steps = line.list(7).stream().map(step -> step(at, step)).toList();
        var plan = new PlanLaunch(
                chronicle.product(),
                chronicle.named(line.at(2)),
                line.list(3).stream().map(Title::new).toList(),
                line.list(4).stream().map(Title::new).toList(),
                line.says(5) ? new Text(line.at(5)) : null,
                rota.firstDay().plusWeeks(Integer.parseInt(line.at(6))).plusDays(4),
                steps,
                line.whyIfSaid(8));
        chronicle.add(at, rota.managerAt(at), plan);
    }

    /** {@code TRAINING: Train the desk}, with a question mark if it may be left undone. */
    private Step step(Instant at, String words) {
        var kindAndTitle = words.split(": ", 2);
        var optional = kindAndTitle[1].endsWith("?");
        var title = optional ? kindAndTitle[1].substring(0, kindAndTitle[1].length() - 1) : kindAndTitle[1];
        return new Step(chronicle.name(title, at), StepKind.valueOf(kindAndTitle[0]), new Title(title), !optional);
    }

    private void complete(Instant at, ScriptLine line) {
        var item = chronicle.named(line.at(2));
        var step = chronicle.named(line.at(3));
        chronicle.add(at, rota.managerAt(at), new CompleteLaunchStep(chronicle.product(), item, step, null));
    }

    private void launch(Instant at, ScriptLine line) {
        var launch = new Launch(chronicle.product(), chronicle.named(line.at(2)), line.whyIfSaid(3));
        chronicle.add(at, rota.managerAt(at), launch);
    }
}
