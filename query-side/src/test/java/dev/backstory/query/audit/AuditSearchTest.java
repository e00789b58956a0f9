package dev.backstory.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.RecordedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every filter and combination of filters finds what a plain look at each event finds. */
class AuditSearchTest {
    private static final List<String> ALL_ROLES =
            List.of("PRODUCT_OWNER", "PRODUCT_MANAGER", "TEAM_MEMBER", "AUDITOR", "ADMIN");
    private static final List<String> ALL_TYPES =
            List.of("BacklogReprioritised", "StoryDefined", "StoryEstimated", "OrderRespaced", "VisionSet");

    private final AuditFixture audit = new AuditFixture("audit_search");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20260301})
    void finds_what_a_plain_look_at_each_event_finds(long seed) {
        var history = new RandomHistory("search " + seed, seed, 100);
        var events = new ArrayList<>(history.beginning());
        events.addAll(history.more(400));
        var other = new RandomHistory("other " + seed, seed, 100);
        audit.project(events);
        audit.project(other.beginning());
        audit.project(other.more(50));
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var filter = filter(history, random);
            var ascending = random.nextBoolean();
            var limit = 1 + random.nextInt(80);
            assertThat(audit.search.positions(filter, ascending, limit))
                    .as("seed %d, %s, ascending %s, limit %d", seed, filter, ascending, limit)
                    .isEqualTo(naively(events, filter, ascending, limit));
        }
    }

    private static AuditFilter filter(RandomHistory history, Random random) {
        var subject = random.nextInt(3) > 0 ? null : random.nextInt(4) == 0 ? history.backlog : history.someStory();
        var after = random.nextInt(3) > 0 ? 0 : 100 + random.nextLong(900);
        return new AuditFilter(
                history.product,
                some(RandomHistory.ACTORS, random),
                some(ALL_ROLES, random),
                some(ALL_TYPES, random),
                subject,
                subject == null || random.nextBoolean() ? null : subject.equals(history.backlog) ? "BACKLOG" : "STORY",
                after,
                random.nextInt(3) > 0 ? Long.MAX_VALUE : after + random.nextLong(500),
                random.nextInt(4) > 0 ? null : random.nextBoolean(),
                null,
                random.nextInt(4) > 0 ? null : RandomHistory.REASONS.get(random.nextInt(4)));
    }

    private static <T> List<T> some(List<T> values, Random random) {
        return random.nextBoolean()
                ? List.of()
                : values.stream().filter(value -> random.nextInt(3) == 0).toList();
    }

    private static List<Long> naively(List<RecordedEvent> events, AuditFilter filter, boolean ascending, int limit) {
        var order = Comparator.<Long>naturalOrder();
        return events.stream()
                .filter(event -> matches(event, filter))
                .map(RecordedEvent::position)
                .sorted(ascending ? order : order.reversed())
                .limit(limit)
                .toList();
    }

    private static boolean matches(RecordedEvent event, AuditFilter filter) {
        var provenance = event.provenance();
        var rationale = provenance.rationale();
        return (filter.actors().isEmpty() || filter.actors().contains(provenance.actor()))
                && (filter.roles().isEmpty() || provenance.roles().stream().anyMatch(filter.roles()::contains))
                && (filter.types().isEmpty()
                        ? !(event.event() instanceof OrderRespaced)
                        : filter.types().contains(event.type()))
                && (filter.subjectId() == null || subjects(event).contains(filter.subjectId()))
                && event.position() > filter.after()
                && event.position() <= filter.until()
                && (filter.decision() == null || filter.decision() == event.event() instanceof BacklogReprioritised)
                && (filter.text() == null
                        || (rationale != null
                                && rationale.text().equals(filter.text())
                                && !(event.event() instanceof OrderRespaced)));
    }

    private static List<@Nullable UUID> subjects(RecordedEvent event) {
        var subjects = new ArrayList<@Nullable UUID>();
        subjects.add(event.event().subject().id());
        if (event.event() instanceof BacklogReprioritised reprioritised) {
            reprioritised.moves().stream().map(Moved::id).forEach(subjects::add);
        }
        return subjects;
    }
}
