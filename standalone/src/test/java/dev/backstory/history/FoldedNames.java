package dev.backstory.history;

import dev.backstory.events.Subject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What things are called in a fold, and people in the directory. */
final class FoldedNames {
    private final Fold fold;
    private final Map<UUID, String> people;

    FoldedNames(Fold fold, Map<UUID, String> people) {
        this.fold = fold;
        this.people = people;
    }

    /** A roadmap and a vision have no name of their own. */
    String of(Subject subject) {
        var id = subject.id();
        return switch (subject.type()) {
            case PRODUCT, VISION -> fold.product().name;
            case GOAL -> fold.product().goal(id).goal.title();
            case KPI -> fold.kpi(id).defined.name();
            case DECISION -> fold.decision(id).proposal.title();
            case QUESTION -> fold.question(id).question.text();
            case ROADMAP -> "the roadmap";
            case ROADMAP_ITEM -> fold.item(id).title();
            case BACKLOG -> fold.backlog(id).name;
            case STORY -> fold.story(id).title();
        };
    }

    /** The text with the names of these people in place of their ids. */
    String in(String text, Collection<UUID> mentioned) {
        var named = text;
        for (var person : mentioned) {
            named = named.replace(person.toString(), people.getOrDefault(person, person.toString()));
        }
        return named;
    }
}
