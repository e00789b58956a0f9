package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.Criterion;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.Event;
import dev.backstory.events.Ids;
import dev.backstory.events.Narrative;
import dev.backstory.events.QuestionAnswered;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.Replaced;
import dev.backstory.events.Reworded;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryMarkedReady;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryStarted;
import dev.backstory.events.StoryUnblocked;
import dev.backstory.events.StoryWithdrawn;
import dev.backstory.events.SubjectType;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stories that are refined, worked on, held up, split and moved, as the views tell it. */
class StoryWorkViewTest {
    private static final Criterion WORKS = new Criterion(Ids.next(), "It works");
    private static final Criterion QUICK = new Criterion(Ids.next(), "It is quick");

    private final LiveViews views = LiveViews.get();
    private final Life life = new Life(10);
    private final UUID login = Ids.next();
    private final UUID search = Ids.next();
    private final UUID export = Ids.next();

    @BeforeEach
    void live() {
        happens(life.beginning().toArray(Event[]::new));
        define(login, "Log in", "USER_STORY", "a");
        define(search, "Search", "BUG", "b");
        define(export, "Export", "TECH_DEBT", "c");
    }

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
    void whoever_waits_for_a_story_that_is_split_waits_for_its_parts() throws Exception {
        var one = Ids.next();
        var other = Ids.next();
        happens(new DependencyDeclared(SubjectType.STORY, login, export));
        happens(
                new StorySplit(
                        export, "DEFINED", List.of(new SplitOff(one, BigDecimal.ONE), new SplitOff(other, null))),
                defined(one, "One", "BUG"),
                new StoryEstimated(one, null, BigDecimal.ONE),
                defined(other, "Other", "BUG"),
                new StoryLeft(life.backlog, export, "SPLIT", 3),
                new StoryRanked(life.backlog, one, 3, "c", null, null),
                new StoryRanked(life.backlog, other, 4, "d", null, null));
        assertThat(blockedBy(login)).containsExactly(one, other);
        var parent = ask("/stories/" + export);
        assertThat(JsonPath.<String>read(parent, "$.status")).isEqualTo("SPLIT");
        assertThat(JsonPath.<List<String>>read(parent, "$.children")).containsExactly(one.toString(), other.toString());
        assertThat(JsonPath.<String>read(ask("/stories/" + one), "$.splitFrom")).isEqualTo(export.toString());
        happens(new StoryWithdrawn(one, "DEFINED"), new StoryLeft(life.backlog, one, "WITHDRAWN", 3));
        assertThat(blockedBy(login)).containsExactly(other);
        assertThat(titles("/backlogs/" + life.backlog)).containsExactly("Log in", "Search", "Other");
        assertThat(JsonPath.<List<String>>read(ask("/stories/" + login), "$.flags"))
                .containsExactly("ABOVE_ITS_DEPENDENCY", "DEPENDS_ON_WITHDRAWN");
    }

    @Test
    void a_story_above_one_that_it_depends_on_is_flagged() throws Exception {
        happens(new DependencyDeclared(SubjectType.STORY, search, login));
        assertThat(flagged()).isEmpty();
        happens(new DependencyDeclared(SubjectType.STORY, search, export));
        assertThat(flagged()).containsExactly("Search");
        assertThat(JsonPath.<List<String>>read(ask("/stories/" + search), "$.flags"))
                .containsExactly("ABOVE_ITS_DEPENDENCY");
        happens(new StoryAccepted(export, "DONE", List.of()), new StoryLeft(life.backlog, export, "ACCEPTED", 3));
        assertThat(flagged()).isEmpty();
        var later = Ids.next();
        happens(defined(later, "Later", "BUG"), new StoryRanked(life.backlog, later, null, null, null, null));
        happens(new DependencyDeclared(SubjectType.STORY, login, later));
        assertThat(flagged()).containsExactly("Log in");
    }

    @Test
    void a_story_that_moved_stands_in_the_other_backlog_and_is_counted_there() throws Exception {
        var core = Ids.next();
        happens(new BacklogOpened(core, life.product, "Core"));
        happens(new StoryEstimated(login, null, new BigDecimal("3")));
        happens(
                new StoryLeft(life.backlog, login, "MOVED", 1),
                new StoryMoved(login, life.backlog, core),
                new StoryRanked(core, login, 1, "a", null, null));
        assertThat(titles("/backlogs/" + core)).containsExactly("Log in");
        assertThat(titles("/backlogs/" + life.backlog)).containsExactly("Search", "Export");
        assertThat(JsonPath.<Integer>read(ask("/backlogs/" + core), "$.totals.points"))
                .isEqualTo(3);
        for (var back = 0; back < 4; back++) { // within one command, too, it stands in one at the most
            var at = "?asOf=position:" + (head() - back);
            var count = JsonPath.<Integer>read(ask("/backlogs/" + core + at), "$.totals.stories")
                    + JsonPath.<Integer>read(ask("/backlogs/" + life.backlog + at), "$.totals.stories");
            assertThat(count).isEqualTo(back == 1 || back == 2 ? 2 : 3);
        }
    }

    @Test
    void totals_tell_how_the_work_is_shared_out() throws Exception {
        happens(new StoryEstimated(login, null, new BigDecimal("5")));
        happens(new StoryEstimated(search, null, new BigDecimal("2")));
        happens(new StoryEstimated(export, null, new BigDecimal("1")));
        var totals = ask("/backlogs/" + life.backlog);
        assertThat(JsonPath.<Double>read(totals, "$.totals.allocation.features.percent"))
                .isEqualTo(62.5);
        assertThat(JsonPath.<Double>read(totals, "$.totals.allocation.bugs.percent"))
                .isEqualTo(25.0);
        assertThat(JsonPath.<Integer>read(totals, "$.totals.allocation.techDebt.points"))
                .isEqualTo(1);
        assertThat(JsonPath.<Object>read(totals, "$.totals.allocation.techDebt.target"))
                .isNull();
        var bugs = ask("/backlogs/" + life.backlog + "?kind=BUG&status=DEFINED");
        assertThat(JsonPath.<Integer>read(bugs, "$.totals.points")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(bugs, "$.totals.stories")).isEqualTo(1);
    }

    @Test
    void a_flag_is_true_or_false() throws Exception {
        for (var wrong : List.of("blocked=yes", "ready=", "waiting=true&waiting=true")) {
            assertThat(ask("/stories?" + wrong)).as(wrong).contains("malformed");
        }
    }

    private List<String> flagged() throws Exception {
        return JsonPath.read(ask("/backlogs/" + life.backlog), "$.stories[?('ABOVE_ITS_DEPENDENCY' in @.flags)].title");
    }

    private List<UUID> blockedBy(UUID story) throws Exception {
        return JsonPath.<List<String>>read(ask("/stories/" + story), "$.blockedBy").stream()
                .map(UUID::fromString)
                .toList();
    }

    private String status(UUID story) throws Exception {
        return JsonPath.read(ask("/stories/" + story), "$.status");
    }

    private List<String> titles(String path) throws Exception {
        return JsonPath.read(ask(path), "$.stories[*].title");
    }

    private void ready(UUID story) {
        happens(new StoryMarkedReady(story, "DEFINED"));
    }

    private void define(UUID story, String title, String kind, @Nullable String key) {
        happens(defined(story, title, kind), new StoryRanked(life.backlog, story, 1, key, null, null));
    }

    private StoryDefined defined(UUID story, String title, String kind) {
        return new StoryDefined(
                story, life.product, life.backlog, title, kind, null, List.of(WORKS, QUICK), null, List.of());
    }

    private void happens(Event... events) {
        views.log().append(life.next(), List.of(events));
    }

    private long head() {
        views.caughtUp(life.product);
        return views.sql()
                .sql("select position from product_view where product_id = :product")
                .param("product", life.product)
                .query(Long.class)
                .single();
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
