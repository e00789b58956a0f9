package dev.backstory.query;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.Criterion;
import dev.backstory.events.Event;
import dev.backstory.events.Ids;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Three stories of a product, which tests let live. */
abstract class ThreeStories {
    static final Criterion WORKS = new Criterion(Ids.next(), "It works");
    static final Criterion QUICK = new Criterion(Ids.next(), "It is quick");

    private final LiveViews views = LiveViews.get();
    final Life life = new Life(10);
    final UUID login = Ids.next();
    final UUID search = Ids.next();
    final UUID export = Ids.next();

    @BeforeEach
    void live() {
        happens(life.beginning().toArray(Event[]::new));
        define(login, "Log in", "USER_STORY", "a");
        define(search, "Search", "BUG", "b");
        define(export, "Export", "TECH_DEBT", "c");
    }

    List<String> titles(String path) throws Exception {
        return JsonPath.read(ask(path), "$.stories[*].title");
    }

    void define(UUID story, String title, String kind, @Nullable String key) {
        happens(defined(story, title, kind), new StoryRanked(life.backlog, story, 1, key, null, null));
    }

    StoryDefined defined(UUID story, String title, String kind) {
        return new StoryDefined(
                story, life.product, life.backlog, title, kind, null, List.of(WORKS, QUICK), null, List.of());
    }

    void happens(Event... events) {
        views.log().append(life.next(), List.of(events));
    }

    long head() {
        views.caughtUp(life.product);
        return views.sql()
                .sql("select position from product_view where product_id = :product")
                .param("product", life.product)
                .query(Long.class)
                .single();
    }

    String ask(String path) throws Exception {
        views.caughtUp(life.product);
        return views.web()
                .perform(get(URI.create("/api/v1/products/" + life.product + path))
                        .header(LiveViews.CALLER, life.owner))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
