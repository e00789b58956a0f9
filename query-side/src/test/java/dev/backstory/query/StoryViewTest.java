package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.Criterion;
import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Ids;
import dev.backstory.events.Narrative;
import dev.backstory.events.Provenance;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.Source;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryViewTest {
    private final LiveViews views = LiveViews.get();
    private final Life life = new Life(8);
    private final UUID login = Ids.next();
    private final UUID search = Ids.next();
    private final UUID item = Ids.next();

    @BeforeEach
    void live() {
        happens(life.beginning().toArray(Event[]::new));
        happens(new RoadmapItemAdded(
                item, life.product, life.roadmap, "FEATURE", "Accounts", null, List.of(), null, null, "NOW"));
        var narrative = new Narrative("customer", "to sign in", null);
        var criteria = List.of(new Criterion(Ids.next(), "Works 100 %"));
        happensThere(
                "SHOP-7",
                new StoryDefined(
                        login,
                        life.product,
                        life.backlog,
                        "Log in",
                        "USER_STORY",
                        narrative,
                        criteria,
                        item,
                        List.of("ui")),
                new StoryRanked(life.backlog, login, 1, "m", null, null));
        happens(
                new StoryDefined(search, life.product, life.backlog, "Search", "BUG", null, List.of(), null, List.of()),
                new StoryRanked(life.backlog, search, 1, "f", null, login));
        happens(new StoryEstimated(login, null, new BigDecimal("2.5")));
    }

    @Test
    void a_story_has_all_that_is_known_of_it() throws Exception {
        happens(
                new SourceStatusChanged(
                        SubjectType.STORY, login, "Open", "Doing", "indeterminate", "DEFINED", "IN_PROGRESS"),
                new ForeignFactRecorded(SubjectType.STORY, login, "Environment", null, "Firefox"));
        var story = ask("/stories/" + login);
        assertThat(JsonPath.<Integer>read(story, "$.rank")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(story, "$.version")).isEqualTo(4);
        assertThat(JsonPath.<String>read(story, "$.narrative.iWant")).isEqualTo("to sign in");
        assertThat(JsonPath.<Boolean>read(story, "$.criteria[0].accepted")).isFalse();
        assertThat(JsonPath.<String>read(story, "$.status")).isEqualTo("IN_PROGRESS");
        assertThat(JsonPath.<String>read(story, "$.sourceStatus")).isEqualTo("Doing");
        assertThat(JsonPath.<String>read(story, "$.sourceKey")).isEqualTo("SHOP-7");
        assertThat(JsonPath.<Double>read(story, "$.points")).isEqualTo(2.5);
        assertThat(JsonPath.<String>read(story, "$.source.Environment")).isEqualTo("Firefox");
        assertThat(JsonPath.<Object>read(ask("/stories/" + search), "$.narrative"))
                .isNull();
    }

    @Test
    void a_story_that_left_is_in_the_list_of_stories_and_not_in_the_backlog() throws Exception {
        happens(
                new SourceStatusChanged(SubjectType.STORY, search, null, "Done", "done", "DEFINED", "ACCEPTED"),
                new StoryLeft(life.backlog, search, "ACCEPTED", 1));
        var backlog = ask("/backlogs/" + life.backlog);
        assertThat(JsonPath.<List<String>>read(backlog, "$.stories[*].storyId")).containsExactly(login.toString());
        assertThat(JsonPath.<List<Integer>>read(backlog, "$.stories[*].rank")).containsExactly(1);
        assertThat(JsonPath.<Integer>read(backlog, "$.totals.stories")).isEqualTo(1);
        var stories = ask("/stories");
        assertThat(JsonPath.<List<String>>read(stories, "$.stories[*].status")).containsExactly("DEFINED", "ACCEPTED");
        assertThat(JsonPath.<List<Integer>>read(stories, "$.stories[*].rank")).containsExactly(1, null);
    }

    @Test
    void each_filter_finds_its_own() throws Exception {
        happens(new SourceFieldChanged(SubjectType.STORY, search, SourceField.LABELS, null, "api, fast"));
        for (var filter : List.of(
                "kind=USER_STORY",
                "label=ui",
                "item=" + item,
                "text=LOG%20IN",
                "text=shop-7",
                "text=100%20%25",
                "text=sign")) {
            assertThat(found(filter)).as(filter).containsExactly("Log in");
        }
        assertThat(found("label=fast")).containsExactly("Search");
        assertThat(found("label=fast&label=ui")).hasSize(2);
        assertThat(found("kind=BUG&label=ui")).isEmpty();
        assertThat(found("text=%25%25")).isEmpty();
        assertThat(found("status=DEFINED&status=READY")).hasSize(2);
    }

    private List<String> found(String filter) throws Exception {
        var inBacklog = ask("/backlogs/" + life.backlog + "?" + filter);
        var inStories = ask("/stories?" + filter);
        List<String> titles = JsonPath.read(inStories, "$.stories[*].title");
        assertThat(JsonPath.<List<String>>read(inBacklog, "$.stories[*].title"))
                .containsExactlyInAnyOrderElementsOf(titles);
        assertThat(JsonPath.<Integer>read(inBacklog, "$.totals.stories")).isEqualTo(titles.size());
        return titles;
    }

    private void happens(Event... events) {
        views.log().append(life.next(), List.of(events));
    }

    private void happensThere(String reference, Event... events) {
        var p = life.next();
        var there = new Provenance(
                p.productId(),
                p.actor(),
                p.roles(),
                p.commandId(),
                p.command(),
                p.correlationId(),
                p.occurred(),
                p.recorded(),
                p.rationale(),
                new Source(reference, null, null),
                false);
        views.log().append(there, List.of(events));
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
