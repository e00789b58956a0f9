package dev.backstory.command.imports.events;

import dev.backstory.command.imports.OurStatus;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Labels;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must be there for events that stories and items have in common: dependencies, and what other trackers say. */
final class TheirCoherence {
    private final Subjects subjects;

    TheirCoherence(Subjects subjects) {
        this.subjects = subjects;
    }

    void take(DependencyDeclared event) {
        subjects.mustHave(event.subjectType(), event.dependsOn());
    }

    void take(DependencyRemoved event) {
        subjects.mustHave(event.subjectType(), event.dependsOn());
    }

    void take(SourceStatusChanged event) {
        Impossible.unless(
                Arrays.stream(OurStatus.values())
                        .anyMatch(status -> status.isOf(event.subjectType())
                                && status.name().equals(event.status())),
                "sets a status that there is not");
    }

    void take(ForeignFactRecorded event) {
        Vocabulary.mustBeKey(event.field());
    }

    void take(SourceFieldChanged event) {
        value(event, event.before(), Vocabulary.KINDS); // an epic may have become a story
        value(event, event.after(), kinds(event.subjectType()));
    }

    private void value(SourceFieldChanged event, @Nullable String value, Set<String> kinds) {
        if (value == null) {
            return;
        }
        try {
            switch (event.field()) {
                case KIND -> Vocabulary.mustBe(value, kinds);
                case POINTS ->
                    Impossible.unless(Completeness.isStorable(new BigDecimal(value)), "has a number out of bounds");
                case LABELS -> Vocabulary.labels(Labels.parse(value));
                case ROADMAP_ITEM_ID -> subjects.mustHave(SubjectType.ROADMAP_ITEM, UUID.fromString(value));
                case HORIZON -> Vocabulary.mustBe(value, Vocabulary.HORIZONS);
                case TIMEFRAME -> timeframe(Timeframe.parse(value));
                case TITLE, DESCRIPTION, LANE, TARGET -> {} // any text
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Impossible("has a value that its field cannot have");
        }
    }

    private static void timeframe(Timeframe timeframe) {
        Vocabulary.schedule(timeframe, null);
        Impossible.unless(
                (timeframe.start() == null || Completeness.isStorable(timeframe.start()))
                        && (timeframe.end() == null || Completeness.isStorable(timeframe.end())),
                "has a day out of bounds");
    }

    private static Set<String> kinds(SubjectType type) {
        return type == SubjectType.STORY ? Vocabulary.STORY_KINDS : Vocabulary.ITEM_KINDS;
    }
}
