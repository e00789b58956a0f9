package dev.backstory.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.events.Source;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.audit.AuditChanges.Told;
import dev.backstory.query.audit.change.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How changes of values with several parts become facts. */
class FieldFactsTest {
    private static final Subject STORY = new Subject(SubjectType.STORY, new UUID(0, 3));
    private static final Subject ITEM = new Subject(SubjectType.ROADMAP_ITEM, new UUID(0, 5));
    private static final Instant AT = Instant.parse("2026-03-02T09:15:00.123456Z");
    private static final Instant EARLIER = Instant.parse("2026-03-01T09:15:00Z");

    @Test
    void each_day_is_a_fact_as_sure_as_the_timeframe() {
        assertThat(days(timeframe("2026-01-01", "2026-01-31", "MONTH"), "2026-01-01//DAY"))
                .containsExactly(tuple("end", "2026-01-31", null, null));
        assertThat(days(null, timeframe("2026-01-01", "2026-03-31", "QUARTER")))
                .containsExactly(
                        tuple("start", null, "2026-01-01", "QUARTER"), tuple("end", null, "2026-03-31", "QUARTER"));
        assertThat(days("2026-01-01/2026-01-31/MONTH", null))
                .containsExactly(tuple("start", "2026-01-01", null, null), tuple("end", "2026-01-31", null, null));
    }

    @Test
    void days_that_become_as_sure_as_never_before_are_said_again() {
        assertThat(days("2026-01-01/2026-01-31/MONTH", "2026-01-01/2026-01-31/DAY"))
                .containsExactly(tuple("end", "2026-01-31", "2026-01-31", null));
        assertThat(days("2026-01-01//DAY", "2026-01-01//MONTH"))
                .containsExactly(tuple("start", "2026-01-01", "2026-01-01", "MONTH"));
        assertThat(days("2026-01-01/2026-01-31/DAY", "2026-01-02/2026-01-31/MONTH"))
                .containsExactly(tuple("start", "2026-01-01", "2026-01-02", "MONTH"));
        assertThat(days("2026-01-01/2026-01-31/DAY", "2026-01-01/2026-01-31/DAY"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b', 'a,c', '-b+c'",
        "'a,b', 'b,a', '-a+a'",
        "'a,b,c', 'x,a,b,c', '-a-b-c+x+a+b+c'",
        "'a,b,c,d', 'a,c,b', '-b-d+b'",
        "'', 'a,b', '+a+b'",
        "'a', '', '-a'"
    })
    void labels_go_and_come_until_they_stand_in_their_order(String before, String after, String told) {
        var facts = facts("SourceFieldChanged", change(STORY, "labels", before, after));
        var said = new StringBuilder();
        facts.forEach(fact -> said.append(fact.to() == null ? "-" + fact.from() : "+" + fact.to()));
        assertThat(said).hasToString(told);
    }

    @Test
    void each_criterion_is_told_apart_by_its_id() {
        var facts = facts(
                "StoryRefined",
                change(STORY, "criteria", null, criterion("y", "new")),
                change(STORY, "criteria", criterion("x", "a"), criterion("x", "b")),
                change(STORY, "criteria", criterion("z", "old"), null));
        assertThat(facts)
                .extracting(FactLine::field, FactLine::which, FactLine::from, FactLine::to)
                .containsExactly(
                        tuple("criterion", "y", null, "new"),
                        tuple("criterion", "x", "a", "b"),
                        tuple("criterion", "z", "old", null));
    }

    @Test
    void what_could_be_told_only_later_says_when_it_was() {
        var source = new Source("SAUNA-7", EARLIER, null);
        var told = told("SourceFieldChanged", source, change(STORY, "title", "A", "B"));
        assertThat(EventFacts.of(told, new Around(Map.of(), Map.of(), Map.of())))
                .extracting(FactLine::time, FactLine::own)
                .containsExactly(tuple(AT, EARLIER));
    }

    private static List<Tuple> days(@Nullable Object before, @Nullable Object after) {
        return facts("RoadmapItemRescheduled", change(ITEM, "timeframe", before, after)).stream()
                .map(fact -> tuple(fact.field(), fact.from(), fact.to(), fact.precision()))
                .toList();
    }

    private static Map<String, String> timeframe(String start, String end, String precision) {
        return Map.of("start", start, "end", end, "precision", precision);
    }

    private static Map<String, String> criterion(String id, String text) {
        return Map.of("id", id, "text", text);
    }

    private static List<FactLine> facts(String type, Change... changes) {
        return EventFacts.of(told(type, null, changes), new Around(Map.of(), Map.of(), Map.of()));
    }

    private static Told told(String type, @Nullable Source source, Change... changes) {
        return new Told(17, type, AT, new UUID(0, 1), source, false, List.of(), List.of(changes));
    }

    private static Change change(Subject subject, String field, @Nullable Object before, @Nullable Object after) {
        return new Change(subject, field, before, after, null, null);
    }
}
