package dev.backstory.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.query.audit.AuditEndpoint.Entries;
import dev.backstory.query.audit.change.Change;
import dev.backstory.query.product.TestProducts;
import dev.backstory.query.support.TestViews;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

class AuditEndpointTest {
    private static final UUID READER = UUID.randomUUID();
    private static final Caller CALLER = new Caller(READER, "Reader", false, false);
    private static final TestViews VIEWS = new TestViews(TestProducts.projection(), new AuditProjection());
    private static final RandomHistory HISTORY = new RandomHistory("audited", 7, 0);
    private static final List<RecordedEvent> EVENTS = new ArrayList<>();
    private static final AuditEndpoint ENDPOINT = TestAudit.endpoint(VIEWS);

    @BeforeAll
    static void history() {
        happen(HISTORY.beginning());
        happen(List.of(HISTORY.recorded(new RoleAssigned(HISTORY.product, READER, "AUDITOR"))));
        happen(HISTORY.more(150));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void a_walk_repeats_and_misses_nothing_while_more_happens(long seed) {
        var random = new Random(seed);
        var order = random.nextBoolean() ? "asc" : "desc";
        var question = new ArrayList<>(List.of("order", order, "type", "BacklogReprioritised", "type", "StoryDefined"));
        if (random.nextBoolean()) {
            question.addAll(List.of("role", "PRODUCT_OWNER"));
        }
        var expected = positions(audit(Asked.and(question, "limit", "500")));
        var walked = new ArrayList<Long>();
        var page = audit(Asked.and(question, "limit", "7"));
        while (true) {
            walked.addAll(positions(page));
            if (page.next() == null) {
                break;
            }
            happen(HISTORY.more(random.nextInt(3)));
            page = audit(Asked.and(question, "limit", Integer.toString(1 + random.nextInt(9)), "next", page.next()));
        }
        assertThat(walked).as("seed %d, %s", seed, order).isEqualTo(expected);
        assertThat(expected).isSortedAccordingTo(order.equals("asc") ? Long::compare : Collections.reverseOrder());
    }

    @Test
    void is_read_as_of_any_moment() {
        var then = EVENTS.get(60);
        var byPosition = audit("asOf", "position:" + then.position(), "limit", "500", "order", "asc");
        assertThat(byPosition.asOf().position()).isEqualTo(then.position());
        assertThat(positions(byPosition)).isEqualTo(shownUpTo(then.position()));
        var instant = then.provenance().occurred().plusSeconds(30).toString();
        assertThat(audit("asOf", instant, "limit", "500", "order", "asc")).isEqualTo(byPosition);
    }

    @Test
    void a_span_begins_after_from_and_ends_with_to() {
        var from = EVENTS.get(20);
        var to = EVENTS.get(90);
        var asked = positions(audit(
                "from", from.provenance().occurred().toString(), "to", "position:" + to.position(), "limit", "500"));
        var expected = shownUpTo(to.position()).stream()
                .filter(position -> position > from.position())
                .toList();
        assertThat(asked).isEqualTo(expected.reversed());
        assertThat(positions(audit("from", "2001-01-01T00:00:00Z", "limit", "500", "order", "asc")))
                .startsWith(EVENTS.getFirst().position());
        assertThat(positions(audit("to", "2001-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void finds_a_subject_by_type_and_id_or_by_its_id() {
        var story = HISTORY.stories.getFirst();
        var all = positions(audit("subject", story.toString(), "limit", "500"));
        assertThat(all).isNotEmpty();
        assertThat(positions(audit("subject", "STORY:" + story, "limit", "500")))
                .isEqualTo(all);
        assertThat(positions(audit("subject", "BACKLOG:" + story))).isEmpty();
    }

    @Test
    void a_storys_history_is_its_own_from_the_first_on() {
        var story = HISTORY.stories.getFirst();
        var history = body(ENDPOINT.history(HISTORY.product, story, CALLER, Asked.with("limit", "500")));
        assertThat(history.entries().getFirst().type()).isEqualTo("StoryDefined");
        assertThat(history.entries())
                .allSatisfy(entry -> assertThat(entry.changes())
                        .isNotEmpty()
                        .allMatch(change -> change.subject().id().equals(story)));
        assertThat(positions(history)).isSorted();
        var defined = "position:" + EVENTS.get(1).position();
        assertThatThrownBy(() -> ENDPOINT.history(HISTORY.product, story, CALLER, Asked.with("asOf", defined)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    @Test
    void finds_which_way_a_story_was_moved() {
        var story = "STORY:" + HISTORY.stories.getFirst();
        for (var up : List.of(true, false)) {
            var moved = audit("subject", story, "moved", up ? "up" : "down", "limit", "500");
            assertThat(moved.entries())
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.changes())
                            .anyMatch(change -> change.field().equals("rank")
                                    && change.subject().id().equals(HISTORY.stories.getFirst())
                                    && isUp(change) == up));
        }
        assertThatThrownBy(() -> audit("subject", story, "moved", "sideways")).isInstanceOf(Problem.class);
    }

    private static boolean isUp(Change change) {
        return change.before() == null || (int) Objects.requireNonNull(change.after()) < (int) change.before();
    }

    @ParameterizedTest
    @CsvSource({
        "type, StoryRenamed",
        "role, OWNER",
        "actor, me",
        "subject, STORY",
        "subject, EPIC:00000000-0000-0000-0000-000000000001",
        "order, upwards",
        "decision, maybe",
        "from, yesterday",
        "to, 2999-01-01T00:00:00Z",
        "types, StoryDefined",
        "moved, up",
        "touching, EPIC",
        "objected, perhaps",
        "objector, me",
    })
    void refuses_what_it_does_not_understand(String name, String value) {
        assertThatThrownBy(() -> audit(name, value))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED));
    }

    @Test
    void shows_nothing_to_a_person_without_a_role() {
        var stranger = new Caller(UUID.randomUUID(), "Stranger", true, false);
        assertThatThrownBy(() -> ENDPOINT.audit(HISTORY.product, stranger, Asked.with()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    private static void happen(List<RecordedEvent> events) {
        VIEWS.happen(events);
        EVENTS.addAll(events);
    }

    private static Entries audit(String... parameters) {
        return body(ENDPOINT.audit(HISTORY.product, CALLER, Asked.with(parameters)));
    }

    private static Entries body(ResponseEntity<Object> answer) {
        return (Entries) Objects.requireNonNull(answer.getBody());
    }

    private static List<Long> positions(Entries page) {
        return page.entries().stream().map(AuditEntry::position).toList();
    }

    private static List<Long> shownUpTo(long position) {
        return EVENTS.stream()
                .filter(event -> !event.type().equals("OrderRespaced") && event.position() <= position)
                .map(RecordedEvent::position)
                .toList();
    }
}
