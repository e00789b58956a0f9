package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.GOAL;

import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import java.util.List;
import java.util.UUID;

/** What changed of one goal. */
final class GoalChanges {
    private static final String OPEN = "OPEN";

    private GoalChanges() {}

    static List<Change> of(GoalDefined event) {
        var goal = event.goal();
        return new ChangeList(GOAL, event.goalId())
                .begin("title", goal.title())
                .begin("status", OPEN)
                .begin("description", goal.description())
                .begin("targetDate", goal.targetDate())
                .begin("keyResults", goal.keyResults())
                .done();
    }

    static List<Change> of(GoalRevised event) {
        var before = event.before();
        var after = event.after();
        return new ChangeList(GOAL, event.goalId())
                .change("title", before.title(), after.title())
                .change("description", before.description(), after.description())
                .change("targetDate", before.targetDate(), after.targetDate())
                .change("keyResults", before.keyResults(), after.keyResults())
                .done();
    }

    static List<Change> closed(UUID goal, String how) {
        return new ChangeList(GOAL, goal).change("status", OPEN, how).done();
    }
}
