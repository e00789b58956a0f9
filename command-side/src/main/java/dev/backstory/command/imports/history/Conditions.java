package dev.backstory.command.imports.history;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.staging.Staged;
import dev.backstory.events.Criterion;
import dev.backstory.events.Reworded;
import dev.backstory.events.StoryRefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells on what condition a story is accepted: the criteria that it begins with, that come, are reworded and go. */
final class Conditions {
    private final Memory memory;
    private final Scribe scribe;
    private final Foreign foreign;
    private final Notes notes;

    Conditions(Memory memory, Scribe scribe, Foreign foreign, Notes notes) {
        this.memory = memory;
        this.scribe = scribe;
        this.foreign = foreign;
        this.notes = notes;
    }

    static List<Criterion> begin(UUID story, Beginning beginning, Fitting fitting) {
        var texts = fitting.texts(FactField.CRITERION.word(), beginning.values(FactField.CRITERION));
        var criteria = new ArrayList<Criterion>();
        for (var text : texts) {
            var fact = beginning.all(FactField.CRITERION).get(criteria.size());
            criteria.add(new Criterion(newId(story, fact, criteria.size()), text));
        }
        return criteria;
    }

    /** One of them changes; what says of none that it was another is kept as theirs. */
    void change(UUID story, Staged fact) {
        var criteria = Objects.requireNonNull(memory.subject(story)).criteria;
        var fitting = new Fitting(notes);
        var before = new Fitting(new Notes()).text(fact.field(), fact.from());
        var after = fitting.text(fact.field(), fact.to());
        var id = id(story, fact, before, criteria);
        if (after == null) {
            go(story, fact, id, before);
        } else if (id != null && before != null) {
            write(story, List.of(), List.of(new Reworded(id, before, after)), List.of(), fact);
        } else if (id == null) {
            come(story, fact, after, criteria);
        } else if (!id.equals(criteria.saying(after))) {
            foreign.tell(story, fact);
        }
        foreign.keep(story, fact, fitting);
    }

    private void come(UUID story, Staged fact, String text, Criteria criteria) {
        if (fact.isInitial() && criteria.saying(text) != null) {
            return; // an earlier file said so, too, and did not tell them apart
        }
        if (criteria.size() >= Fitting.ENTRIES_MAX) {
            notes.tooMany(fact.field(), Fitting.ENTRIES_MAX);
            foreign.tell(story, fact);
            return;
        }
        var criterion = new Criterion(newId(story, fact, criteria.ever()), text);
        write(story, List.of(criterion), List.of(), List.of(), fact);
    }

    private void go(UUID story, Staged fact, @Nullable UUID id, @Nullable String text) {
        if (id == null || text == null) {
            foreign.tell(story, fact);
        } else {
            write(story, List.of(), List.of(), List.of(new Criterion(id, text)), fact);
        }
    }

    private void write(
            UUID story, List<Criterion> added, List<Reworded> changed, List<Criterion> removed, Staged fact) {
        scribe.write(new StoryRefined(story, null, null, null, null, null, added, changed, removed), fact);
    }

    /** The one that the fact means, if it is there: by what tells it apart, else by what it said. */
    private static @Nullable UUID id(UUID story, Staged fact, @Nullable String before, Criteria criteria) {
        var which = fact.exact().which();
        var named = which == null ? null : SourceIds.criterion(story, which);
        if (named != null && criteria.has(named)) {
            return named;
        }
        return before == null ? null : criteria.saying(before);
    }

    private static UUID newId(UUID story, Staged fact, int earlier) {
        var which = fact.exact().which();
        return which == null ? SourceIds.criterion(story, earlier + 1) : SourceIds.criterion(story, which);
    }
}
