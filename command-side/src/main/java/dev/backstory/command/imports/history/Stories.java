package dev.backstory.command.imports.history;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.staging.Staged;
import dev.backstory.events.BacklogEvent;
import dev.backstory.events.Labels;
import dev.backstory.events.SourceField;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryMoved;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells the stories of another tracker. */
final class Stories {
    private final ImportOrder order;
    private final SourceIds ids;
    private final Memory memory;
    private final Lives<BacklogEvent> lives;
    private final Backlogs backlogs;
    private final Families families;
    private final Foreign foreign;
    private final Scribe scribe;
    private final Wording wording;
    private final Conditions conditions;
    private final Notes notes;

    Stories(
            ImportOrder order,
            Memory memory,
            Lives<BacklogEvent> lives,
            Backlogs backlogs,
            Families families,
            Foreign foreign,
            Scribe scribe,
            Notes notes) {
        this.order = order;
        this.ids = order.ids();
        this.memory = memory;
        this.lives = lives;
        this.backlogs = backlogs;
        this.families = families;
        this.foreign = foreign;
        this.scribe = scribe;
        this.wording = new Wording(memory, scribe, foreign, notes);
        this.conditions = new Conditions(memory, scribe, foreign, notes);
        this.notes = notes;
    }

    void begin(Beginning beginning) {
        var created = beginning.created();
        var id = ids.story(created.subject());
        var fitting = new Fitting(notes);
        scribe.write(defined(id, beginning, fitting), created, isInferred(beginning));
        lives.enter(id, beginning);
        estimate(id, beginning);
        foreign.keep(id, created, fitting);
        families.tellAbsent(id, beginning.first(FactField.PARENT));
        beginning.facts().stream().filter(Stories::isForeignAtFirst).forEach(fact -> foreign.tell(id, fact));
        var status = beginning.first(FactField.STATUS);
        if (status != null) {
            lives.status(id, status);
        }
    }

    void change(Staged fact) {
        var id = ids.story(fact.subject());
        var field = FactField.of(fact.field());
        if (field == null) {
            foreign.tell(id, fact);
            return;
        }
        switch (field) {
            case STATUS -> lives.status(id, fact);
            case DELETED -> lives.delete(id, fact);
            case RANK, ORDER -> lives.move(id, fact);
            case TITLE -> title(id, fact);
            case LABEL -> label(id, fact);
            case PARENT -> families.change(id, fact);
            case KIND -> kind(id, fact);
            case BACKLOG -> backlog(id, fact);
            case AS_A, I_WANT, SO_THAT -> wording.change(id, fact, field);
            case CRITERION -> conditions.change(id, fact);
            case POINTS -> lives.points(id, fact, foreign);
            default -> foreign.tell(id, fact);
        }
    }

    private StoryDefined defined(UUID id, Beginning beginning, Fitting fitting) {
        var created = beginning.created();
        var title = beginning.value(FactField.TITLE);
        return new StoryDefined(
                id,
                order.productId(),
                backlogs.of(beginning.first(FactField.BACKLOG), created.at()),
                fitting.title(title == null || title.isBlank() ? created.key() : title),
                kindAtFirst(beginning),
                Wording.narrative(beginning, fitting),
                Conditions.begin(id, beginning, fitting),
                families.begin(id, beginning.first(FactField.PARENT)),
                fitting.labels(beginning.values(FactField.LABEL)));
    }

    private static String kindAtFirst(Beginning beginning) {
        var kind = beginning.value(FactField.KIND);
        return Stream.of(
                        Objects.requireNonNullElse(kind, ""),
                        beginning.created().kind())
                .filter(Sound::isStoryKind)
                .findFirst()
                .orElse("USER_STORY");
    }

    private static boolean isInferred(Beginning beginning) {
        return beginning.isInferred(
                FactField.TITLE,
                FactField.KIND,
                FactField.AS_A,
                FactField.I_WANT,
                FactField.SO_THAT,
                FactField.CRITERION);
    }

    private void estimate(UUID id, Beginning beginning) {
        var fact = beginning.first(FactField.POINTS);
        var points = fact == null ? null : Sound.points(fact.to());
        if (fact != null && points != null) {
            scribe.write(new StoryEstimated(id, null, points), fact);
        } else if (fact != null) {
            foreign.tell(id, fact);
        }
    }

    /** What held at first and is no part of the story's definition. */
    private static boolean isForeignAtFirst(Staged fact) {
        var field = FactField.of(fact.field());
        return field == null || isForeign(field) || Backlogs.isUnsound(fact);
    }

    /** Whether a story has no such field. */
    static boolean isForeign(FactField field) {
        return switch (field) {
            case DESCRIPTION, START, END, TARGET, LANE, HORIZON -> true;
            default -> false;
        };
    }

    private void title(UUID id, Staged fact) {
        var fitting = new Fitting(notes);
        var title = fact.to() == null || fact.to().isBlank() ? fact.key() : fact.to();
        var before = fact.from() == null ? null : new Fitting(new Notes()).title(fact.from());
        lives.set(id, fact, SourceField.TITLE, before, fitting.title(title));
        foreign.keep(id, fact, fitting);
    }

    private void label(UUID id, Staged fact) {
        var before = Objects.requireNonNull(memory.subject(id)).labels;
        var after = new ArrayList<>(before);
        if (fact.from() != null) {
            after.removeAll(new Fitting(new Notes()).labels(List.of(fact.from().strip())));
        }
        if (fact.to() != null && !after.contains(fact.to().strip())) {
            after.add(fact.to().strip());
        }
        var fitting = new Fitting(notes);
        var fit = fitting.labels(after);
        lives.set(id, fact, SourceField.LABELS, Labels.text(before), Labels.text(fit));
        foreign.keep(id, fact, fitting);
    }

    private void backlog(UUID id, Staged fact) {
        if (Backlogs.isUnsound(fact)) {
            foreign.tell(id, fact);
            return;
        }
        var from = Objects.requireNonNull(memory.subject(id)).order;
        var to = backlogs.of(fact, fact.at());
        if (!from.equals(to)) {
            lives.transfer(id, to, new StoryMoved(id, from, to), fact);
        }
    }

    private void kind(UUID id, Staged fact) {
        if (fact.to() != null && Sound.isStoryKind(fact.to())) {
            lives.set(id, fact, SourceField.KIND, fact.from(), fact.to());
        } else {
            foreign.tell(id, fact);
        }
    }
}
