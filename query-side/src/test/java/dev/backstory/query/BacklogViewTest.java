package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class BacklogViewTest {
    private final LiveViews views = LiveViews.get();
    private final TestLog log = views.log();
    private final Life life = new Life(7);
    private final List<List<UUID>> orders = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();

    @BeforeEach
    void live() {
        log.append(life.next(), life.beginning());
        for (var command = 0; command < 120; command++) {
            log.append(life.next(), life.command());
            orders.add(life.order());
            positions.add(head());
        }
    }

    private long head() {
        return views.sql()
                .sql("select position from log.log_head")
                .query(Long.class)
                .single();
    }

    @Test
    void at_each_position_it_has_the_order_of_that_moment() throws Exception {
        for (var i = 0; i < positions.size(); i += 3) {
            var answer = ask("/backlogs/" + life.backlog + "?limit=500&asOf=position:" + positions.get(i), head());
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
            List<String> ids = JsonPath.read(answer.getContentAsString(), "$.stories[*].storyId");
            assertThat(ids).isEqualTo(orders.get(i).stream().map(UUID::toString).toList());
            List<Integer> ranks = JsonPath.read(answer.getContentAsString(), "$.stories[*].rank");
            assertThat(ranks)
                    .isEqualTo(java.util.stream.IntStream.rangeClosed(1, ids.size())
                            .boxed()
                            .toList());
            assertThat((Integer) JsonPath.read(answer.getContentAsString(), "$.totals.stories"))
                    .isEqualTo(ids.size());
        }
    }

    @Test
    void a_walk_keeps_to_its_first_page_whatever_happens_meanwhile() throws Exception {
        var then = orders.getLast();
        var seen = new ArrayList<String>();
        var path = "/backlogs/" + life.backlog + "?limit=4";
        var body = ask(path, head()).getContentAsString();
        while (true) {
            List<String> ids = JsonPath.read(body, "$.stories[*].storyId");
            seen.addAll(ids);
            String next = JsonPath.read(body, "$.next");
            if (next == null) {
                break;
            }
            log.append(life.next(), life.reprioritise());
            log.append(life.next(), life.define());
            body = ask(path + "&next=" + next, head()).getContentAsString();
        }
        assertThat(seen).isEqualTo(then.stream().map(UUID::toString).toList());
    }

    @Test
    void a_filter_keeps_the_ranks_and_counts_what_it_finds() throws Exception {
        var all = ask("/backlogs/" + life.backlog + "?limit=500", head()).getContentAsString();
        var bugs =
                ask("/backlogs/" + life.backlog + "?limit=500&kind=BUG", head()).getContentAsString();
        assertThat((List<?>) JsonPath.read(bugs, "$.stories")).isNotEmpty();
        assertThat(JsonPath.<List<?>>read(bugs, "$.stories[*].['storyId','rank']"))
                .isEqualTo(JsonPath.read(all, "$.stories[?(@.kind=='BUG')].['storyId','rank']"));
        assertThat(JsonPath.<java.util.Map<String, Object>>read(bugs, "$.totals.byKind"))
                .isEqualTo(java.util.Map.of("BUG", JsonPath.read(all, "$.totals.byKind.BUG")));
    }

    @Test
    void an_unchanged_answer_is_not_sent_again() throws Exception {
        var first = ask("/backlogs/" + life.backlog, head());
        var tag = String.valueOf(first.getHeader("ETag"));
        assertThat(tag).startsWith("W/\"");
        assertThat(first.getHeader("Backstory-Position")).isEqualTo(Long.toString(head()));
        var again = views.web()
                .perform(get(uri("/backlogs/" + life.backlog))
                        .header(LiveViews.CALLER, life.owner)
                        .header("If-None-Match", tag))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsString()).isEmpty();
        log.append(life.next(), life.define());
        assertThat(ask("/backlogs/" + life.backlog, head()).getHeader("ETag")).isNotEqualTo(tag);
    }

    @Test
    void every_view_answers() throws Exception {
        var at = head();
        for (var path :
                List.of("", "/vision", "/backlogs", "/stories", "/roadmap", "/audit", "/stories/" + life.story())) {
            var answer = ask(path, at);
            assertThat(answer.getStatus())
                    .as(path + answer.getContentAsString())
                    .isEqualTo(200);
            assertThat(answer.getContentAsString()).startsWith("{\"asOf\":{\"position\":" + at + ",\"at\":\"2026-");
        }
    }

    private MockHttpServletResponse ask(String path, long position) throws Exception {
        return views.web()
                .perform(get(uri(path)).header(LiveViews.CALLER, life.owner).header("Backstory-Position", position))
                .andReturn()
                .getResponse();
    }

    private java.net.URI uri(String path) {
        return java.net.URI.create("/api/v1/products/" + life.product + path);
    }
}
