package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.KPI;
import static dev.backstory.query.audit.sentence.Words.count;
import static dev.backstory.query.audit.sentence.Words.number;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.Goal;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a goal. */
final class GoalSentence {
    private GoalSentence() {}

    static String of(GoalDefined event, Names names) {
        var goal = event.goal();
        var by = goal.targetDate() == null ? "" : " for " + goal.targetDate();
        return "defined the goal %s%s%s".formatted(quoted(goal.title()), by, measured(goal, names));
    }

    static String of(GoalRevised event, Names names) {
        var before = event.before();
        var after = event.after();
        var did = new ArrayList<String>();
        if (!after.title().equals(before.title())) {
            did.add("renaming it to " + quoted(after.title()));
        }
        if (!said(before.targetDate()).equals(said(after.targetDate()))) {
            did.add("moving its date from %s to %s".formatted(said(before.targetDate()), said(after.targetDate())));
        }
        if (!after.keyResults().equals(before.keyResults())) {
            did.add("to be" + results(after, names));
        }
        if (did.isEmpty()) {
            did.add("in its description");
        }
        return "revised the goal %s, %s".formatted(quoted(before.title()), joined(did));
    }

    private static String measured(Goal goal, Names names) {
        return goal.keyResults().isEmpty() ? "" : "," + results(goal, names);
    }

    private static String results(Goal goal, Names names) {
        var results = goal.keyResults();
        if (results.isEmpty()) {
            return " measured by nothing";
        }
        var first = results.getFirst();
        var more = results.size() - 1;
        return " measured by %s reaching %s%s"
                .formatted(
                        quoted(names.of(KPI, first.kpiId())),
                        number(first.target()),
                        more == 0 ? "" : " and " + count(more, "more KPI"));
    }

    private static String joined(List<String> parts) {
        return String.join(" and ", parts);
    }

    private static String said(@Nullable LocalDate date) {
        return date == null ? "no date" : date.toString();
    }
}
