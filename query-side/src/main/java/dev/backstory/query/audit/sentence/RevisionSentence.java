package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.GOAL;
import static dev.backstory.events.SubjectType.ROADMAP_ITEM;
import static dev.backstory.query.audit.sentence.Words.plain;
import static dev.backstory.query.audit.sentence.Words.quoted;
import static dev.backstory.query.audit.sentence.Words.quotedOrNothing;

import dev.backstory.events.Replaced;
import dev.backstory.events.RoadmapItemRevised;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of an item now in place of what was. */
final class RevisionSentence {
    private RevisionSentence() {}

    static String of(RoadmapItemRevised event, Names names) {
        var parts = parts(event, names);
        var title = event.title();
        if (title != null && parts.size() == 1) {
            return "renamed %s to %s".formatted(quotedOrNothing(title.before()), quotedOrNothing(title.after()));
        }
        return "revised %s: %s".formatted(quoted(names.of(ROADMAP_ITEM, event.itemId())), String.join(", ", parts));
    }

    private static List<String> parts(RoadmapItemRevised event, Names names) {
        var parts = new ArrayList<String>();
        var kind = event.kind();
        if (event.title() != null) {
            parts.add("title " + fromTo(event.title()));
        }
        if (kind != null) {
            parts.add("kind from %s to %s".formatted(constant(kind.before()), constant(kind.after())));
        }
        if (event.description() != null) {
            parts.add("description " + changed(event.description()));
        }
        if (event.goals() != null) {
            parts.add("goals from %s to %s"
                    .formatted(
                            goals(event.goals().before(), names),
                            goals(event.goals().after(), names)));
        }
        if (event.lane() != null) {
            parts.add("lane " + fromTo(event.lane()));
        }
        return parts;
    }

    private static String fromTo(Replaced<String> field) {
        return "from %s to %s".formatted(quotedOrNothing(field.before()), quotedOrNothing(field.after()));
    }

    /** A long text is not repeated. */
    private static String changed(Replaced<String> text) {
        if (text.before() == null) {
            return "added";
        }
        return text.after() == null ? "removed" : "reworded";
    }

    private static String constant(@Nullable String value) {
        return value == null ? "nothing" : plain(value);
    }

    private static String goals(@Nullable List<UUID> goals, Names names) {
        return goals == null || goals.isEmpty()
                ? "none"
                : goals.stream().map(goal -> quoted(names.of(GOAL, goal))).collect(Collectors.joining(" and "));
    }
}
