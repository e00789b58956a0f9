package dev.backstory.command.imports.history;

import dev.backstory.command.imports.ForeignValue;
import dev.backstory.command.imports.SourceFacts;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SubjectType;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What stories and items have in common: when what happened to a row, its status, and what is foreign in it. */
record RowHistory(SubjectType type, UUID id, SourceFacts facts, RowTimes times) {
    private static final Set<String> OF_THE_CREATION = Set.of("kind", "created", "zone", "narrative", "criteria");

    private static final Map<StatusCategory, String> STORY_STATUS = Map.of(
            StatusCategory.TO_DO, "DEFINED",
            StatusCategory.IN_PROGRESS, "IN_PROGRESS",
            StatusCategory.DONE, "ACCEPTED");

    private static final Map<StatusCategory, String> ITEM_STATUS = Map.of(
            StatusCategory.TO_DO, "PROPOSED",
            StatusCategory.IN_PROGRESS, "IN_PROGRESS",
            StatusCategory.DONE, "SHIPPED");

    static RowHistory of(SubjectType type, UUID id, SourceFacts facts, Instant now) {
        return new RowHistory(type, id, facts, RowTimes.of(facts, now));
    }

    /** Whether anything of what the row was created as, or when, was inferred. */
    boolean isCreationInferred() {
        return !Collections.disjoint(facts.inferred(), OF_THE_CREATION);
    }

    /** Whether the row names no time at all. */
    boolean isTimeless() {
        return facts.created() == null && facts.updated() == null && facts.resolved() == null;
    }

    boolean isDone() {
        return facts.category() == StatusCategory.DONE;
    }

    Happening created(Consumer<Scribe> tell) {
        return happening(times.created().at(), Happening.Step.CREATED, tell);
    }

    Happening linked(Instant at, Consumer<Scribe> tell) {
        return happening(at, Happening.Step.LINKED, tell);
    }

    /** Keeps what is foreign, and what was too long for our fields: one event for each value. */
    Happening noted(Map<String, List<String>> whole) {
        return happening(times.settled().at(), Happening.Step.NOTED, scribe -> {
            var names = new FieldNames();
            facts.foreign().forEach((field, values) -> values.forEach(value -> note(names.next(field), value, scribe)));
            whole.forEach(
                    (field, texts) -> texts.forEach(text -> note(names.next(field), ForeignValue.text(text), scribe)));
        });
    }

    /** Takes over the status, and leaves the order where that is done. */
    Happening moved(Consumer<Scribe> leave) {
        return happening(times.status().at(), Happening.Step.MOVED, scribe -> {
            if (facts.status() != null || facts.category() != StatusCategory.TO_DO) {
                scribe.write(status(), facts, times.status(), true);
            }
            if (isDone()) {
                leave.accept(scribe);
            }
        });
    }

    private SourceStatusChanged status() {
        var ours = type == SubjectType.STORY ? STORY_STATUS : ITEM_STATUS;
        var category = facts.category();
        return new SourceStatusChanged(
                type,
                id,
                null,
                facts.status() == null ? category.name() : facts.status(),
                category.name(),
                ours.get(StatusCategory.TO_DO),
                String.valueOf(ours.get(category)));
    }

    private void note(String field, ForeignValue value, Scribe scribe) {
        var person = value.person() == null ? null : scribe.person(value.person());
        var noted = person == null
                ? new ForeignFactRecorded(type, id, field, null, value.before())
                : new ForeignFactRecorded(type, id, field, null, value.with(person.toString()), List.of(person));
        scribe.writeBy(value.isAuthored() ? person : null, noted, facts, times.settled(), isTimeless());
    }

    private Happening happening(Instant at, Happening.Step step, Consumer<Scribe> tell) {
        return new Happening(at, type == SubjectType.STORY, facts.line(), step, tell);
    }
}
