package dev.backstory.query.audit.sentence;

import static dev.backstory.events.SubjectType.ROADMAP_ITEM;
import static dev.backstory.events.SubjectType.STORY;
import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.Replaced;
import dev.backstory.events.StoryRefined;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a story was said more exactly. */
final class RefinementSentence {
    private RefinementSentence() {}

    static String of(StoryRefined event, Names names) {
        var did = new ArrayList<String>();
        var changed = changed(event, names);
        if (!changed.isEmpty()) {
            did.add("changing " + Words.listed(changed));
        }
        criteria("adding", event.criteriaAdded(), did);
        criteria("rewording", event.criteriaChanged(), did);
        criteria("removing", event.criteriaRemoved(), did);
        return "refined " + quoted(names.of(STORY, event.storyId())) + ", " + String.join(", ", did);
    }

    private static List<String> changed(StoryRefined event, Names names) {
        var changed = new ArrayList<String>();
        if (event.title() != null) {
            changed.add("its title from " + quoted(String.valueOf(event.title().before())));
        }
        if (event.narrative() != null) {
            changed.add("its narrative");
        }
        add("kind", event.kind(), Words::plain, changed);
        add("roadmap item", event.roadmapItemId(), item -> item(item, names), changed);
        add("labels", event.labels(), RefinementSentence::labels, changed);
        return changed;
    }

    private static <T> void add(
            String field, @Nullable Replaced<T> replaced, Function<T, String> said, List<String> changed) {
        if (replaced != null) {
            changed.add(
                    "its " + field + " from " + said(replaced.before(), said) + " to " + said(replaced.after(), said));
        }
    }

    private static <T> String said(@Nullable T value, Function<T, String> said) {
        return value == null ? "none" : said.apply(value);
    }

    private static String item(UUID item, Names names) {
        return quoted(names.of(ROADMAP_ITEM, item));
    }

    private static String labels(List<String> labels) {
        return labels.isEmpty()
                ? "none"
                : Words.listed(labels.stream().map(Words::quoted).toList());
    }

    private static void criteria(String what, List<?> criteria, List<String> did) {
        if (!criteria.isEmpty()) {
            var one = criteria.size() == 1;
            did.add(what + " " + criteria.size() + (one ? " acceptance criterion" : " acceptance criteria"));
        }
    }
}
