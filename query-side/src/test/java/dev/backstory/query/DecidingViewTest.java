package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.Ids;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.SubjectType;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Decisions and questions as one reads them, now and at any moment. */
class DecidingViewTest extends OpenMatters {
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
}
