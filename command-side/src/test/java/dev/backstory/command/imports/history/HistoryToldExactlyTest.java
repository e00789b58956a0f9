package dev.backstory.command.imports.history;

import static dev.backstory.command.imports.history.Sample.NOW;
import static dev.backstory.command.imports.history.Sample.ORDER;
import static dev.backstory.command.imports.history.Sample.decided;
import static dev.backstory.command.imports.history.Sample.events;
import static dev.backstory.command.imports.history.Sample.fact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Exact;
import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.history.Sample.Decided;
import dev.backstory.events.Criterion;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRefined;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How sure days are, which criterion was another, and when something was that was told late. */
class HistoryToldExactlyTest {
    private static final Instant THEN = NOW.minus(Duration.ofDays(9));
    private static final Instant LATER = THEN.plus(Duration.ofDays(1));

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void days_are_as_sure_as_is_said() {
        say(FactField.CREATED, null, "FEATURE", THEN, Exact.NOTHING);
        say(FactField.START, null, "2026-01-01", THEN, precision("MONTH"));
        say(FactField.END, null, "2026-01-31", THEN, precision("MONTH"));
        say(FactField.END, "2026-01-31", "2026-03-31", LATER, precision("QUARTER"));
        say(FactField.END, "2026-03-31", "2026-03-31", LATER.plusSeconds(1), Exact.NOTHING);
        var begun = events(told(), RoadmapItemAdded.class).getFirst().timeframe();
        assertThat(Objects.requireNonNull(begun).text()).isEqualTo("2026-01-01/2026-01-31/MONTH");
        assertThat(events(told(), SourceFieldChanged.class))
                .extracting(SourceFieldChanged::before)
                .containsExactly("2026-01-01/2026-01-31/MONTH", "2026-01-01/2026-03-31/QUARTER");
        assertThat(events(told(), SourceFieldChanged.class))
                .extracting(SourceFieldChanged::after)
                .containsExactly("2026-01-01/2026-03-31/QUARTER", "2026-01-01/2026-03-31/DAY");
    }

    @Test
    void criteria_that_say_the_same_are_told_apart_when_they_change() {
        say(FactField.CREATED, null, "USER_STORY", THEN, Exact.NOTHING);
        say(FactField.CRITERION, null, "Works", THEN, which("a"));
        say(FactField.CRITERION, null, "Works", THEN, which("b"));
        say(FactField.CRITERION, "Works", "Works offline", LATER, which("b"));
        say(FactField.CRITERION, null, "Works", LATER, which("c"));
        say(FactField.CRITERION, "Works", null, LATER.plusSeconds(1), which("a"));
        var begun = events(told(), StoryDefined.class).getFirst().criteria();
        assertThat(begun).extracting(Criterion::text).containsExactly("Works", "Works");
        var refined = events(told(), StoryRefined.class);
        assertThat(refined.get(0).criteriaChanged().getFirst().id())
                .isEqualTo(begun.get(1).id());
        assertThat(refined.get(1).criteriaAdded()).extracting(Criterion::text).containsExactly("Works");
        assertThat(refined.get(2).criteriaRemoved()).containsExactly(begun.get(0));
        assertThat(events(told(), ForeignFactRecorded.class)).isEmpty();
    }

    @Test
    void criteria_without_a_name_are_known_by_what_they_say() {
        say(FactField.CREATED, null, "USER_STORY", THEN, Exact.NOTHING);
        say(FactField.CRITERION, null, "Works", THEN, Exact.NOTHING);
        say(FactField.CRITERION, null, "Is quick", LATER, Exact.NOTHING);
        say(FactField.CRITERION, "Works", null, LATER.plusSeconds(1), Exact.NOTHING);
        var begun = events(told(), StoryDefined.class).getFirst().criteria();
        var refined = events(told(), StoryRefined.class);
        assertThat(refined.get(0).criteriaAdded()).extracting(Criterion::text).containsExactly("Is quick");
        assertThat(refined.get(0).criteriaAdded().getFirst().id())
                .isNotEqualTo(begun.getFirst().id());
        assertThat(refined.get(1).criteriaRemoved()).isEqualTo(begun);
    }

    @Test
    void what_stands_in_the_end_is_the_last_change_of_narratives_and_criteria_too() {
        say(FactField.CREATED, null, "USER_STORY", THEN, Exact.NOTHING);
        say(FactField.I_WANT, null, "a map", THEN, Exact.NOTHING);
        say(FactField.AS_A, "hiker", "runner", LATER, Exact.NOTHING);
        say(FactField.AS_A, null, "climber", null, Exact.NOTHING);
        say(FactField.CRITERION, "Works", "Works offline", LATER, which("a"));
        say(FactField.CRITERION, null, "Works in a tunnel", null, which("a"));
        var refined = events(told(), StoryRefined.class);
        assertThat(refined.stream().flatMap(event -> Stream.ofNullable(event.narrative())))
                .extracting(change -> Objects.requireNonNull(change.after()).asA())
                .containsExactly("runner", "climber");
        assertThat(refined.stream().flatMap(event -> event.criteriaChanged().stream()))
                .extracting(change -> change.after())
                .containsExactly("Works offline", "Works in a tunnel");
    }

    @Test
    void what_was_late_elsewhere_keeps_its_own_time_and_is_not_late_here() {
        say(FactField.CREATED, null, "USER_STORY", THEN, Exact.NOTHING);
        say(FactField.TITLE, "A", "B", LATER, new Exact(null, null, null, THEN.minusSeconds(1), null));
        var told = told();
        var source = fact(told, SourceFieldChanged.class).source();
        assertThat(fact(told, SourceFieldChanged.class).occurred()).isEqualTo(LATER);
        assertThat(Objects.requireNonNull(source).at()).isEqualTo(THEN.minusSeconds(1));
        assertThat(told.late()).isZero();
    }

    private static Exact precision(String precision) {
        return new Exact(null, precision, null, null, null);
    }

    private static Exact which(String which) {
        return new Exact(null, null, which, null, null);
    }

    private void say(FactField field, @Nullable String from, @Nullable String to, @Nullable Instant at, Exact exact) {
        facts.add(new Fact("1", field.word(), from, to, at, null, List.of(), null, false, facts.size() + 1L, exact));
    }

    private Decided told() {
        return decided(ORDER, all -> facts.forEach(all::add));
    }
}
