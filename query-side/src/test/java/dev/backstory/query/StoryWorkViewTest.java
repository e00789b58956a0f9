package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.Criterion;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.Ids;
import dev.backstory.events.Narrative;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.Replaced;
import dev.backstory.events.Reworded;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryMarkedReady;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StoryStarted;
import dev.backstory.events.StoryUnblocked;
import dev.backstory.events.StoryWithdrawn;
import dev.backstory.events.SubjectType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Stories that are refined, worked on and held up, as the views tell it. */
class StoryWorkViewTest extends ThreeStories {
    @Test
    void a_refined_story_says_what_it_says_now_and_is_found_by_it() throws Exception {
        happens(new StoryRefined(
                login,
                new Replaced<>("Log in", "Sign in"),
                new Replaced<>(null, new Narrative("shopper", "to be known", "I see my orders")),
                new Replaced<>("USER_STORY", "SPIKE"),
                null,
                new Replaced<>(List.of(), List.of("auth")),
                List.of(new Criterion(Ids.next(), "It shines")),
                List.of(new Reworded(QUICK.id(), "It is quick", "It takes a second")),
                List.of(WORKS)));
        var story = ask("/stories/" + login);
        assertThat(JsonPath.<String>read(story, "$.title")).isEqualTo("Sign in");
        assertThat(JsonPath.<String>read(story, "$.kind")).isEqualTo("SPIKE");
        assertThat(JsonPath.<String>read(story, "$.narrative.asA")).isEqualTo("shopper");
        assertThat(JsonPath.<List<String>>read(story, "$.criteria[*].text"))
                .containsExactly("It takes a second", "It shines");
        for (var found : List.of("text=sign%20in", "text=SHOPPER", "text=a%20second", "label=auth", "kind=SPIKE")) {
            assertThat(titles("/stories?" + found)).as(found).containsExactly("Sign in");
        }
        assertThat(titles("/stories?text=log%20in")).isEmpty();
        assertThat(titles("/stories?text=accepted")).isEmpty();
        assertThat(titles("/stories?text=log%20in&asOf=position:" + (head() - 1)))
                .containsExactly("Log in");
    }

    @Test
    void a_story_has_the_status_of_its_work_and_each_criterion_that_it_meets() throws Exception {
        ready(login);
        assertThat(status(login)).isEqualTo("READY");
        happens(new StoryStarted(login, "READY"));
        happens(new StoryCompleted(login, "IN_PROGRESS"));
        happens(new StoryRejected(login, "DONE", List.of(QUICK.id())));
        assertThat(status(login)).isEqualTo("IN_PROGRESS");
        happens(new StoryCompleted(login, "IN_PROGRESS"));
        happens(
                new StoryAccepted(login, "DONE", List.of(WORKS.id())),
                new StoryLeft(life.backlog, login, "ACCEPTED", 1));
        var story = ask("/stories/" + login);
        assertThat(JsonPath.<String>read(story, "$.status")).isEqualTo("ACCEPTED");
        assertThat(JsonPath.<List<Boolean>>read(story, "$.criteria[*].accepted"))
                .containsExactly(true, false);
        assertThat(titles("/backlogs/" + life.backlog)).containsExactly("Search", "Export");
    }

    @Test
    void a_story_says_what_stands_in_its_way_until_that_is_gone_or_it_is_closed() throws Exception {
        var owner = UUID.randomUUID();
        happens(new StoryBlocked(login, owner));
        happens(new StoryBlocked(search, null));
        var blocked = ask("/backlogs/" + life.backlog + "?blocked=true");
        assertThat(JsonPath.<List<String>>read(blocked, "$.stories[*].title")).containsExactly("Log in", "Search");
        assertThat(JsonPath.<Map<String, String>>read(blocked, "$.stories[0].blocked"))
                .containsEntry("reason", "Because")
                .containsEntry("owner", owner.toString())
                .containsKey("since");
        assertThat(titles("/stories?blocked=false")).containsExactly("Export");
        happens(new StoryUnblocked(login));
        happens(new StoryWithdrawn(search, "DEFINED"), new StoryLeft(life.backlog, search, "WITHDRAWN", 2));
        assertThat(titles("/stories?blocked=true")).isEmpty();
        assertThat(JsonPath.<Object>read(ask("/stories/" + search), "$.blocked"))
                .isNull();
    }

    @Test
    void a_story_waits_until_what_was_asked_about_it_has_an_answer() throws Exception {
        var question = Ids.next();
        assertThat(titles("/stories?waiting=true")).isEmpty();
        happens(new QuestionAsked(question, life.product, SubjectType.STORY, search, "Which fields?", null));
        assertThat(titles("/stories?waiting=true")).containsExactly("Search");
        assertThat(titles("/backlogs/" + life.backlog + "?waiting=true")).containsExactly("Search");
        assertThat(titles("/stories?waiting=false")).containsExactly("Log in", "Export");
        var asked = head();
        happens(new QuestionAnswered(question, "All"));
        assertThat(titles("/stories?waiting=true")).isEmpty();
        assertThat(titles("/stories?waiting=true&asOf=position:" + asked)).containsExactly("Search");
    }

    @Test
    void ready_is_what_can_be_begun() throws Exception {
        ready(login);
        ready(search);
        ready(export);
        assertThat(titles("/stories?ready=true")).hasSize(3);
        happens(new StoryBlocked(search, null));
        happens(new DependencyDeclared(SubjectType.STORY, login, export));
        assertThat(titles("/stories?ready=true")).containsExactly("Export");
        assertThat(titles("/backlogs/" + life.backlog + "?ready=false")).containsExactly("Log in", "Search");
        happens(new StoryAccepted(export, "READY", List.of()), new StoryLeft(life.backlog, export, "ACCEPTED", 3));
        assertThat(titles("/stories?ready=true")).containsExactly("Log in");
    }

    @Test
    void a_flag_is_true_or_false() throws Exception {
        for (var wrong : List.of("blocked=yes", "ready=", "waiting=true&waiting=true")) {
            assertThat(ask("/stories?" + wrong)).as(wrong).contains("malformed");
        }
    }

    private String status(UUID story) throws Exception {
        return JsonPath.read(ask("/stories/" + story), "$.status");
    }

    private void ready(UUID story) {
        happens(new StoryMarkedReady(story, "DEFINED"));
    }
}
