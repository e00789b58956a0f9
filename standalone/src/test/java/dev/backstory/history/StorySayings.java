package dev.backstory.history;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryUnblocked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sentence of an event of a story must say, among other things: with the names as they are after it. */
final class StorySayings {
    private StorySayings() {}

    static List<String> of(Fold fold, StoryEvent event) {
        var said = new ArrayList<>(List.of(fold.story(event.subject().id()).title));
        switch (event) {
            case StoryDefined e -> said.add(fold.backlog(e.backlogId()).name);
            case StoryRefined e -> refined(fold, e, said);
            case StoryEstimated e -> {
                said.add(number(e.before()));
                said.add(number(e.after()));
            }
            case StoryMoved e -> said.addAll(List.of(fold.backlog(e.from()).name, fold.backlog(e.to()).name));
            case StorySplit e -> {
                said.add(e.children().size() + " stories");
                e.children().forEach(child -> said.add(number(child.points())));
            }
            case StoryAccepted e -> said.addAll(List.of("accepted", count(e.accepted())));
            case StoryRejected e -> said.addAll(List.of("rejected", count(e.unmet())));
            case StoryBlocked e -> said.add("as blocked");
            case StoryUnblocked e -> said.add("no longer blocked");
            case DependencyDeclared e -> said.add(fold.story(e.dependsOn()).title);
            case DependencyRemoved e -> said.add(fold.story(e.dependsOn()).title);
            default -> {}
        }
        return said;
    }

    private static void refined(Fold fold, StoryRefined event, List<String> said) {
        if (event.title() != null && event.title().before() != null) {
            said.add(event.title().before());
        }
        if (event.roadmapItemId() != null && event.roadmapItemId().after() != null) {
            said.add(fold.item(event.roadmapItemId().after()).title());
        }
        if (event.labels() != null && event.labels().after() != null) {
            said.addAll(event.labels().after());
        }
        said.add(count(event.criteriaAdded()));
    }

    private static String number(@Nullable BigDecimal points) {
        return points == null ? "" : points.stripTrailingZeros().toPlainString();
    }

    private static String count(List<?> criteria) {
        return criteria.isEmpty() ? "" : criteria.size() + " acceptance criteri";
    }
}
