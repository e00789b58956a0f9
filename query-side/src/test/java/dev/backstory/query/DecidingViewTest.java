package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionOption;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Event;
import dev.backstory.events.Ids;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.Provenance;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.Rationale;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions, reviews and questions as one reads them, now and at any moment. */
class DecidingViewTest {
    private final LiveViews views = LiveViews.get();
    private final Life life = new Life(11);
    private final UUID sue = UUID.randomUUID();
    private final UUID story = Ids.next();
    private final UUID item = Ids.next();
    private final UUID paying = Ids.next();
    private final UUID hosting = Ids.next();

    @BeforeEach
    void live() {
        happens(life.beginning().toArray(Event[]::new));
        happens(
                new StoryDefined(story, life.product, life.backlog, "Pay", "BUG", null, List.of(), null, List.of()),
                new StoryRanked(life.backlog, story, 1, "m", null, null));
        happens(
                new RoadmapItemAdded(
                        item, life.product, life.roadmap, "FEATURE", "Money", null, List.of(), null, null, "NOW"),
                new RoadmapItemRanked(life.roadmap, item, 1, "m", null, null));
    }

    @Test
    void a_decision_says_what_there_was_to_decide_and_what_came_of_it() throws Exception {
        propose();
        happens(new DecisionMade(paying, "Buy", List.of(sue)));
        carriesOut(paying, new StoryEstimated(story, null, BigDecimal.ONE));
        carriesOut(paying, new StoryEstimated(story, BigDecimal.ONE, BigDecimal.TWO));
        happens(new DecisionReviewed(paying, "PARTLY", "Dear"));
        happens(new DecisionProposed(
                hosting, life.product, "Where?", null, List.of(), List.of(), List.of(), List.of(), null, null));
        var before = position();
        happens(new DecisionSuperseded(paying, hosting));

        var now = ask("/decisions/" + paying);
        assertThat(JsonPath.<String>read(now, "$.status")).isEqualTo("SUPERSEDED");
        assertThat(JsonPath.<String>read(now, "$.options[1].title")).isEqualTo("Buy");
        assertThat(JsonPath.<String>read(now, "$.reviewDate")).isEqualTo("2026-09-30");
        assertThat(JsonPath.<String>read(now, "$.made.option")).isEqualTo("Buy");
        assertThat(JsonPath.<String>read(now, "$.made.deciders[0]")).isEqualTo(sue.toString());
        assertThat(JsonPath.<String>read(now, "$.made.by.rationale.text")).isEqualTo("Because");
        assertThat(JsonPath.<String>read(now, "$.superseded.decisionId")).isEqualTo(hosting.toString());
        assertThat(JsonPath.<String>read(now, "$.reviews[0].findings")).isEqualTo("Dear");
        assertThat(JsonPath.<List<String>>read(now, "$.caused[*].type"))
                .containsExactly("StoryEstimated", "StoryEstimated");
        assertThat(JsonPath.<List<String>>read(now, "$.caused[*].subject.id"))
                .containsExactly(story.toString(), story.toString());

        var then = ask("/decisions/" + paying + "?asOf=position:" + before);
        assertThat(JsonPath.<String>read(then, "$.status")).isEqualTo("MADE");
        assertThat(JsonPath.<Object>read(then, "$.superseded")).isNull();
    }

    @Test
    void what_a_decision_caused_is_read_page_by_page() throws Exception {
        propose();
        happens(new DecisionMade(paying, "Neither", List.of(sue)));
        for (var points = 1; points <= 5; points++) {
            carriesOut(paying, new StoryEstimated(story, null, BigDecimal.valueOf(points)));
        }
        var page = ask("/decisions/" + paying + "?limit=3");
        assertThat(JsonPath.<List<Integer>>read(page, "$.caused[*].position")).hasSize(3);
        assertThat(JsonPath.<Object>read(page, "$.made.option")).isNull();
        var next = ask("/decisions/" + paying + "?limit=3&next=" + JsonPath.<String>read(page, "$.next"));
        assertThat(JsonPath.<List<String>>read(next, "$.caused[*].sentence"))
                .hasSize(2)
                .last()
                .asString()
                .contains("at 5 points");
        assertThat(JsonPath.<Object>read(next, "$.next")).isNull();
    }

    @Test
    void decisions_are_listed_by_how_far_they_have_come() throws Exception {
        propose();
        var other = Ids.next();
        happens(new DecisionProposed(
                other, life.product, "Where?", null, List.of(), List.of(), List.of(), List.of(), null, null));
        happens(new DecisionMade(other, "Here", List.of(life.owner)));
        assertThat(JsonPath.<List<String>>read(ask("/decisions"), "$.decisions[*].title"))
                .containsExactly("How?", "Where?");
        assertThat(JsonPath.<List<String>>read(ask("/decisions?status=MADE"), "$.decisions[*].outcome"))
                .containsExactly("Here");
        assertThat(JsonPath.<List<String>>read(ask("/decisions?status=PROPOSED&status=MADE"), "$.decisions[*].title"))
                .hasSize(2);
        assertThat(JsonPath.<Integer>read(ask("/decisions?status=OPEN"), "$.status"))
                .isEqualTo(400);
        assertThat(JsonPath.<Integer>read(ask("/decisions/" + story), "$.status"))
                .isEqualTo(404);
    }

    @Test
    void what_was_said_stands_with_what_it_was_said_of() throws Exception {
        happens(new VisionSet(life.product, 1, null, new Vision("Sell", null, null, null)));
        propose();
        for (var it : List.of(
                new Reviewed(SubjectType.VISION, life.product, "/vision"),
                new Reviewed(SubjectType.STORY, story, "/stories/" + story),
                new Reviewed(SubjectType.ROADMAP_ITEM, item, "/roadmap/items/" + item),
                new Reviewed(SubjectType.DECISION, paying, "/decisions/" + paying))) {
            says(life.owner, new ReviewRequested(it.type, it.id, 1, List.of(sue, life.owner), "Please"));
            says(sue, new ObjectionRaised(it.type, it.id, 1));
            var objected = position();
            says(sue, new Endorsed(it.type, it.id, 1, "Well"));

            var then = ask(it.path + "?asOf=position:" + objected);
            assertThat(JsonPath.<Boolean>read(then, "$.objections[0].open")).isTrue();
            assertThat(JsonPath.<List<Object>>read(then, "$.endorsements")).isEmpty();
            var now = ask(it.path);
            assertThat(JsonPath.<Boolean>read(now, "$.objections[0].open")).isFalse();
            assertThat(JsonPath.<Integer>read(now, "$.objections[0].closedAt")).isEqualTo(objected + 1);
            assertThat(JsonPath.<String>read(now, "$.objections[0].by.actor")).isEqualTo(sue.toString());
            assertThat(JsonPath.<String>read(now, "$.objections[0].by.rationale.text"))
                    .isEqualTo("Because");
            assertThat(JsonPath.<Boolean>read(now, "$.endorsements[0].current")).isTrue();
            assertThat(JsonPath.<String>read(now, "$.endorsements[0].note")).isEqualTo("Well");
            assertThat(JsonPath.<List<String>>read(now, "$.reviewRequests[0].outstanding"))
                    .containsExactly(life.owner.toString());
        }
    }

    @Test
    void an_endorsement_is_of_what_was_there() throws Exception {
        says(sue, new Endorsed(SubjectType.STORY, story, 1, null));
        says(life.owner, new Endorsed(SubjectType.STORY, story, 1, null));
        assertThat(current()).containsExactly(true, true);
        says(sue, new ObjectionRaised(SubjectType.STORY, story, 1));
        assertThat(current()).containsExactly(false, true);
        happens(new StoryEstimated(story, null, BigDecimal.ONE));
        assertThat(current()).containsExactly(false, false);
        assertThat(JsonPath.<Integer>read(ask("/stories/" + story), "$.version"))
                .isEqualTo(5);
    }

    @Test
    void an_objection_ends_with_what_it_is_against_but_not_with_its_move() throws Exception {
        says(sue, new ObjectionRaised(SubjectType.STORY, story, 1));
        says(sue, new ObjectionRaised(SubjectType.ROADMAP_ITEM, item, 1));
        happens(new StoryLeft(life.backlog, story, "MOVED", 1));
        assertThat(JsonPath.<Boolean>read(ask("/stories/" + story), "$.objections[0].open"))
                .isTrue();
        happens(new StoryRanked(life.backlog, story, 1, "m", null, null));
        happens(new StoryLeft(life.backlog, story, "WITHDRAWN", 1));
        happens(new RoadmapItemLeft(life.roadmap, item, "DROPPED", 1));
        assertThat(JsonPath.<Boolean>read(ask("/stories/" + story), "$.objections[0].open"))
                .isFalse();
        assertThat(JsonPath.<Boolean>read(ask("/roadmap/items/" + item), "$.objections[0].open"))
                .isFalse();
    }

    @Test
    void a_question_says_how_long_it_waited() throws Exception {
        var first = Ids.next();
        var second = Ids.next();
        happens(new QuestionAsked(first, life.product, SubjectType.STORY, story, "Which?", "PRODUCT_OWNER"));
        happens(new QuestionAsked(second, life.product, SubjectType.VISION, life.product, "Why?", null));
        var asked = position();
        happens(new QuestionAnswered(first, "This one"));

        assertThat(JsonPath.<List<String>>read(ask("/questions"), "$.questions[*].text"))
                .containsExactly("Which?", "Why?");
        var open = ask("/questions?open=true");
        assertThat(JsonPath.<List<String>>read(open, "$.questions[*].text")).containsExactly("Why?");
        assertThat(JsonPath.<Integer>read(open, "$.questions[0].waitedSeconds")).isEqualTo(3_600);
        var answered = ask("/questions?open=false");
        assertThat(JsonPath.<List<String>>read(answered, "$.questions[*].answer"))
                .containsExactly("This one");
        assertThat(JsonPath.<Integer>read(answered, "$.questions[0].waitedSeconds"))
                .isEqualTo(7_200);
        var then = ask("/questions/" + first + "?asOf=position:" + asked);
        assertThat(JsonPath.<Boolean>read(then, "$.open")).isTrue();
        assertThat(JsonPath.<Integer>read(then, "$.waitedSeconds")).isEqualTo(3_600);
        assertThat(JsonPath.<String>read(then, "$.to")).isEqualTo("PRODUCT_OWNER");
        assertThat(JsonPath.<String>read(then, "$.subject.id")).isEqualTo(story.toString());
        assertThat(JsonPath.<Integer>read(ask("/questions?open=maybe"), "$.status"))
                .isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(ask("/stories/" + story + "/history"), "$.entries[*].type"))
                .contains("QuestionAsked");
    }

    private record Reviewed(SubjectType type, UUID id, String path) {}

    private List<Boolean> current() throws Exception {
        return JsonPath.read(ask("/stories/" + story), "$.endorsements[*].current");
    }

    private void propose() {
        happens(new DecisionProposed(
                paying,
                life.product,
                "How?",
                "Shops ask",
                List.of("Cost"),
                List.of(
                        new DecisionOption("Build", List.of(), List.of()),
                        new DecisionOption("Buy", List.of("Fast"), List.of())),
                List.of(sue),
                List.of(),
                null,
                LocalDate.of(2026, 9, 30)));
    }

    private int position() {
        return Math.toIntExact(views.log().of(life.product).getLast().position());
    }

    private void happens(Event... events) {
        views.log().append(life.next(), List.of(events));
    }

    private void says(UUID person, Event event) {
        var told = life.next();
        views.log().append(told(told, person, told.rationale()), List.of(event));
    }

    private void carriesOut(UUID decision, Event event) {
        var told = life.next();
        views.log().append(told(told, told.actor(), new Rationale("So", List.of(), decision)), List.of(event));
    }

    private static Provenance told(Provenance told, UUID actor, @Nullable Rationale rationale) {
        return new Provenance(
                told.productId(),
                actor,
                told.roles(),
                told.commandId(),
                told.command(),
                told.correlationId(),
                told.occurred(),
                told.recorded(),
                rationale,
                null,
                false);
    }

    private String ask(String path) throws Exception {
        views.caughtUp(life.product);
        return views.web()
                .perform(get(URI.create("/api/v1/products/" + life.product + path))
                        .header(LiveViews.CALLER, life.owner))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
