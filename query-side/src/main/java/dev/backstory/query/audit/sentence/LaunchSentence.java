package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.ROADMAP_ITEM;
import static dev.backstory.query.audit.sentence.Words.count;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStep;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an item came to its market. */
final class LaunchSentence {
    private LaunchSentence() {}

    static String of(LaunchPlanned event, Names names) {
        var plan = event.after();
        var before = event.before();
        var item = item(event.itemId(), names);
        if (before == null) {
            var when = plan.date() == null ? "" : " for " + plan.date();
            return "planned the launch of %s%s%s".formatted(item, when, steps(event));
        }
        var moved = Objects.equals(before.date(), plan.date())
                ? ""
                : ", for %s in place of %s".formatted(day(plan.date()), day(before.date()));
        return "changed the plan for the launch of %s%s%s".formatted(item, moved, steps(event));
    }

    static String of(LaunchStepCompleted event, Names names) {
        return "completed %s for the launch of %s".formatted(quoted(event.title()), item(event.itemId(), names));
    }

    static String of(Launched event, Names names) {
        return "launched " + item(event.itemId(), names);
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "no date" : date.toString();
    }

    private static String steps(LaunchPlanned event) {
        var steps = event.after().steps();
        if (steps.isEmpty()) {
            return "";
        }
        var mandatory = steps.stream().filter(LaunchStep::mandatory).count();
        var all = ", with " + count(steps.size(), "step");
        return mandatory == 0 ? all : all + ", " + mandatory + " mandatory";
    }

    private static String item(UUID item, Names names) {
        return quoted(names.of(ROADMAP_ITEM, item));
    }
}
