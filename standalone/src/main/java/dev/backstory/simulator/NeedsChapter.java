package dev.backstory.simulator;

import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.dependency.DependencyCommand.DeclareDependency;
import dev.backstory.command.dependency.DependencyCommand.Dependent;
import dev.backstory.command.dependency.DependencyCommand.Kind;
import dev.backstory.command.dependency.DependencyCommand.RemoveDependency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/** What waits for what, on the roadmap and among stories; and who puts a story above what it waits for all the same. */
record NeedsChapter(Script script, Diary diary, Rota rota, Chronicle chronicle) implements DemoHistory.Chapter {
    private static final String ITEM = "ROADMAP_ITEM";

    @Override
    public void plan() {
        script.lines("depends").forEach(line -> diary.in(line.week(), at -> depends(at, line)));
        script.lines("free").forEach(line -> diary.in(line.week(), at -> free(at, line)));
        script.lines("above").forEach(line -> diary.on(line.week(), 4, at -> above(at, line)));
    }

    private void depends(Instant at, ScriptLine line) {
        if (!line.at(2).equals(ITEM)) {
            var what = chronicle.unbegun(line.at(3));
            var onWhat = chronicle.unbegun(line.at(4));
            if (what == null || onWhat == null) {
                return; // the work was quicker than the script
            }
            what.needs.add(onWhat);
        }
        var declare =
                new DeclareDependency(chronicle.product(), dependent(line), id(line, 4), chronicle.whyIfSaid(line, 5));
        chronicle.add(at, rota.managerAt(at), declare);
    }

    private void free(Instant at, ScriptLine line) {
        var remove =
                new RemoveDependency(chronicle.product(), dependent(line), id(line, 4), chronicle.whyIfSaid(line, 5));
        chronicle.add(at, rota.managerAt(at), remove);
    }

    private Dependent dependent(ScriptLine line) {
        return new Dependent(Kind.valueOf(line.at(2)), id(line, 3));
    }

    private UUID id(ScriptLine line, int part) {
        return line.at(2).equals(ITEM) ? chronicle.named(line.at(part)) : chronicle.story(line.at(part)).id;
    }

    /** A story goes right above the one that it needs, which gets a place first if it has none. */
    private void above(Instant at, ScriptLine line) {
        var what = chronicle.story(line.at(2));
        var needed = chronicle.story(line.at(3));
        var shelf = needed.shelf;
        var moves = new ArrayList<StoryMove>();
        if (shelf.aside().contains(needed.id)) {
            moves.add(shelf.bottom(needed.id));
        }
        var place = shelf.ranked().indexOf(what.id);
        if (place < 0 || place != shelf.place(needed.id) - 1) {
            moves.add(shelf.before(what.id, needed.id));
        }
        what.move(at);
        needed.move(at);
        if (!moves.isEmpty()) {
            var why = chronicle.why(line, 4);
            chronicle.add(
                    at, rota.ownerAt(at), new ReprioritiseBacklog(chronicle.product(), shelf.backlog(), moves, why));
        }
    }
}
