package dev.backstory.query.audit.sentence;

import static dev.backstory.query.audit.sentence.Words.count;
import static dev.backstory.query.audit.sentence.Words.listed;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.Goal;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
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
        if (!Objects.equals(before.description(), after.description())) {
            did.add(done(before.description(), after.description()) + " its description");
        }
        if (!Objects.equals(before.targetDate(), after.targetDate())) {
            did.add(dated(before.targetDate(), after.targetDate()));
        }
        did.addAll(AimsSentence.of(before.keyResults(), after.keyResults(), names));
        if (did.isEmpty()) {
            did.add("in the order of its KPIs");
        }
        return "revised the goal %s, %s".formatted(quoted(before.title()), listed(did));
    }

    private static String done(@Nullable String before, @Nullable String after) {
        if (before == null) {
            return "adding";
        }
        return after == null ? "removing" : "rewording";
    }

    private static String dated(@Nullable LocalDate before, @Nullable LocalDate after) {
        if (before == null) {
            return "setting its date to " + after;
        }
        return after == null ? "dropping its date " + before : "moving its date from %s to %s".formatted(before, after);
    }

    private static String measured(Goal goal, Names names) {
        var results = goal.keyResults();
        if (results.isEmpty()) {
            return "";
        }
        var more = results.size() - 1;
        var others = more == 0 ? "" : " and " + count(more, "more KPI");
        return ", measured by " + AimsSentence.aim(results.getFirst(), names) + others;
    }
}
