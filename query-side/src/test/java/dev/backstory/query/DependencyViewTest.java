package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.Event;
import dev.backstory.events.Ids;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DependencyViewTest {
    private final LiveViews views = LiveViews.get();
    private final Life life = new Life(9);
    private final UUID login = Ids.next();
    private final UUID search = Ids.next();
    private final UUID export = Ids.next();

    @BeforeEach
    void live() {
        happens(life.beginning().toArray(Event[]::new));
        define(login, "a");
        define(search, "b");
        define(export, "c");
        happens(new DependencyDeclared(SubjectType.STORY, login, search));
        happens(new DependencyDeclared(SubjectType.STORY, login, export));
    }

    @Test
    void a_story_waits_for_what_it_depends_on_until_that_is_closed() throws Exception {
        for (var list : List.of(
                "/stories",
                "/backlogs/" + life.backlog,
                "/stories?text=Story",
                "/backlogs/" + life.backlog + "?text=Story")) {
            assertThat(ids(list, "stories[0].dependsOn")).as(list).containsExactly(search, export);
            assertThat(ids(list, "stories[0].blockedBy")).as(list).containsExactly(search, export);
            assertThat(ids(list, "stories[1].blockedBy")).as(list).isEmpty();
        }
        happens(new SourceStatusChanged(SubjectType.STORY, search, null, "Done", "done", "DEFINED", "ACCEPTED"));
        assertThat(ids("/stories", "stories[0].dependsOn")).containsExactly(search, export);
        assertThat(ids("/stories", "stories[0].blockedBy")).containsExactly(export);
    }

    @Test
    void a_story_knows_both_ways() throws Exception {
        assertThat(ids("/stories/" + login, "dependsOn")).containsExactly(search, export);
        assertThat(ids("/stories/" + search, "dependents")).containsExactly(login);
        assertThat(JsonPath.<Integer>read(ask("/stories/" + login), "$.version"))
                .isEqualTo(3);
    }

    @Test
    void a_dependency_holds_until_it_is_removed() throws Exception {
        views.caughtUp(life.product);
        var before = JsonPath.<Integer>read(ask("/stories"), "$.asOf.position");
        happens(new DependencyRemoved(SubjectType.STORY, login, search));
        assertThat(ids("/stories", "stories[0].dependsOn")).containsExactly(export);
        assertThat(ids("/stories?asOf=position:" + before, "stories[0].dependsOn"))
                .containsExactly(search, export);
        happens(new DependencyDeclared(SubjectType.STORY, login, search));
        assertThat(ids("/stories", "stories[0].dependsOn")).containsExactly(export, search);
    }

    private void define(UUID story, String key) {
        happens(
                new StoryDefined(story, life.product, life.backlog, "Story", "BUG", null, List.of(), null, List.of()),
                new StoryRanked(life.backlog, story, 1, key, null, null));
    }

    private void happens(Event... events) {
        views.log().append(life.next(), List.of(events));
    }

    private List<UUID> ids(String path, String field) throws Exception {
        return JsonPath.<List<String>>read(ask(path), "$." + field).stream()
                .map(UUID::fromString)
                .toList();
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
