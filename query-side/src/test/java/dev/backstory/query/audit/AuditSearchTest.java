package dev.backstory.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Moved;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.RecordedEvent;
import dev.backstory.query.audit.AuditFilter.About;
import dev.backstory.query.review.TestReviews;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every filter and combination of filters finds what a plain look at each event finds, whether met on a walk or gathered. */
class AuditSearchTest {
    private static final List<String> ALL_ROLES =
            List.of("PRODUCT_OWNER", "PRODUCT_MANAGER", "TEAM_MEMBER", "AUDITOR", "ADMIN");
    private static final List<String> ALL_TYPES = List.of(
            "BacklogReprioritised", "StoryDefined", "StoryEstimated", "OrderRespaced", "ObjectionRaised", "VisionSet");

    private record Raised(UUID subject, UUID objector) {}

    private final Map<Long, Set<UUID>> objectors = new HashMap<>();

    @ParameterizedTest(name = "seed {0}, looking at {1} at most")
    @CsvSource({"1, 10000", "2, 10000", "3, 40", "4, 7", "20260301, 1"})
    void finds_what_a_plain_look_at_each_event_finds(long seed, int lookedAtMax) {
        var audit = new AuditFixture("audit_search", lookedAtMax);
        var history = new RandomHistory("search " + seed, seed, 100);
        var events = new ArrayList<>(history.beginning());
        events.addAll(history.more(200));
        history.pass(50_000);
        events.addAll(history.more(200));
        var other = new RandomHistory("other " + seed, seed, 100);
        audit.project(events, new AuditProjection(), TestReviews.projection());
        audit.project(other.beginning(), new AuditProjection(), TestReviews.projection());
        audit.project(other.more(50), new AuditProjection(), TestReviews.projection());
        noteObjections(events);
        assertThat(objectors.values()).anyMatch(who -> !who.isEmpty());
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var filter = filter(history, random);
            var ascending = random.nextBoolean();
            var limit = 1 + random.nextInt(80);
            assertThat(audit.positions(filter, ascending, limit))
                    .as("seed %d, %s, ascending %s, limit %d", seed, filter, ascending, limit)
                    .isEqualTo(naively(events, filter, ascending, limit));
        }
    }

    private static AuditFilter filter(RandomHistory history, Random random) {
        return AuditFilter.of(history.product, Long.MAX_VALUE).changed(draft -> {
            draft.after = random.nextInt(3) > 0 ? 0 : 100 + random.nextLong(900);
            draft.until = random.nextInt(3) > 0 ? Long.MAX_VALUE : draft.after + random.nextLong(500);
            draft.actors = some(RandomHistory.ACTORS, random);
            draft.roles = some(ALL_ROLES, random);
            draft.types = some(ALL_TYPES, random);
            draft.kinds = random.nextInt(4) > 0 ? List.of() : some(List.of("BACKLOG", "STORY", "ROADMAP"), random);
            draft.about = random.nextInt(3) > 0 ? null : about(history, random);
            draft.decision = random.nextInt(4) > 0 ? null : random.nextBoolean();
            draft.decisionId = random.nextInt(6) > 0 ? null : RandomHistory.DECISIONS.get(random.nextInt(2));
            draft.objected = random.nextInt(5) > 0 ? null : random.nextBoolean();
            draft.objectors = random.nextInt(5) > 0 ? List.of() : some(RandomHistory.ACTORS, random);
            draft.text = random.nextInt(4) > 0 ? null : RandomHistory.REASONS.get(random.nextInt(4));
        });
    }

    private static About about(RandomHistory history, Random random) {
        var backlog = random.nextInt(4) == 0;
        var moved = random.nextInt(3) > 0 ? null : random.nextBoolean() ? Movement.UP : Movement.DOWN;
        var type = random.nextBoolean() ? null : backlog ? "BACKLOG" : "STORY";
        return new About(backlog ? history.backlog : history.someStory(), type, moved);
    }

    private static <T> List<T> some(List<T> values, Random random) {
        return random.nextBoolean()
                ? List.of()
                : values.stream().filter(value -> random.nextInt(3) == 0).toList();
    }

    /** Whose objections are open against what each decision touches. */
    private void noteObjections(List<RecordedEvent> events) {
        var open = new HashSet<Raised>();
        for (var recorded : events) {
            var actor = recorded.provenance().actor();
            if (recorded.event() instanceof ObjectionRaised raised) {
                open.add(new Raised(raised.id(), actor));
            } else if (recorded.event() instanceof Endorsed endorsed) {
                open.remove(new Raised(endorsed.id(), actor));
            } else if (recorded.event() instanceof BacklogReprioritised) {
                var against = new HashSet<UUID>();
                open.stream()
                        .filter(raised -> subjects(recorded).contains(raised.subject()))
                        .forEach(raised -> against.add(raised.objector()));
                objectors.put(recorded.position(), against);
            }
        }
    }

    private List<Long> naively(List<RecordedEvent> events, AuditFilter filter, boolean ascending, int limit) {
        var order = Comparator.<Long>naturalOrder();
        return events.stream()
                .filter(event -> matches(event, filter))
                .map(RecordedEvent::position)
                .sorted(ascending ? order : order.reversed())
                .limit(limit)
                .toList();
    }

    private boolean matches(RecordedEvent event, AuditFilter filter) {
        var provenance = event.provenance();
        var rationale = provenance.rationale();
        var against = objectors.getOrDefault(event.position(), Set.of());
        return (filter.actors().isEmpty() || filter.actors().contains(provenance.actor()))
                && (filter.roles().isEmpty() || provenance.roles().stream().anyMatch(filter.roles()::contains))
                && (filter.types().isEmpty()
                        ? !(event.event() instanceof OrderRespaced)
                        : filter.types().contains(event.type()))
                && (filter.kinds().isEmpty() || !Collections.disjoint(filter.kinds(), kinds(event)))
                && isAbout(event, filter.about())
                && event.position() > filter.after()
                && event.position() <= filter.until()
                && (filter.decision() == null || filter.decision() == isDecision(event))
                && (filter.decisionId() == null
                        || (rationale != null && filter.decisionId().equals(rationale.decisionId())))
                && (filter.objected() == null || filter.objected() != against.isEmpty())
                && (filter.objectors().isEmpty() || !Collections.disjoint(filter.objectors(), against))
                && (filter.text() == null
                        || (rationale != null
                                && rationale.text().equals(filter.text())
                                && !(event.event() instanceof OrderRespaced)));
    }

    private static boolean isDecision(RecordedEvent event) {
        return event.event() instanceof BacklogReprioritised || event.event() instanceof ObjectionRaised;
    }

    private static boolean isAbout(RecordedEvent event, @Nullable About about) {
        return about == null
                || (subjects(event).contains(about.id()) && (about.moved() == null || moved(event, about)));
    }

    private static boolean moved(RecordedEvent event, About about) {
        return event.event() instanceof BacklogReprioritised reprioritised
                && reprioritised.moves().stream()
                        .filter(moved -> moved.id().equals(about.id()))
                        .anyMatch(moved -> about.moved() == movement(moved));
    }

    private static @Nullable Movement movement(Moved moved) {
        var before = moved.rankBefore() == null ? Integer.MAX_VALUE : moved.rankBefore();
        var after = moved.rankAfter() == null ? Integer.MAX_VALUE : moved.rankAfter();
        return after < before ? Movement.UP : after > before ? Movement.DOWN : null;
    }

    private static List<String> kinds(RecordedEvent event) {
        var own = event.event().subject().type().name();
        return event.event() instanceof BacklogReprioritised ? List.of(own, "STORY") : List.of(own);
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
