package dev.backstory.query.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.query.dependency.Dependencies;
import dev.backstory.query.order.Order;
import dev.backstory.query.reading.Parameters;
import dev.backstory.query.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In a large backlog, and with the planner's own choice, a filter reads about what it finds. */
class StoryVolumeTest {
    private static final int STORIES = Integer.getInteger("backstory.test.stories", 20_000);
    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.single("story_volume"));
    private static final UUID PRODUCT = number(1);
    private static final UUID BACKLOG = number(2);

    /** Each story was defined, estimated and, all but few, marked ready and back: four rows each, of which one holds. */
    @BeforeAll
    static void fill() {
        SQL.sql("""
                insert into story (story_id, product_id, backlog_id, defined, listed, title, kind, status, points, labels,
                    roadmap_item_id, blocked_since, version, from_position, until_position)
                select lpad(to_hex(n), 32, '0')::uuid, :product, :backlog, n, true, 'Story ' || n,
                  case when n % 1000 = 3 then 'SPIKE' when n % 10 = 0 then 'BUG' else 'USER_STORY' end,
                  case when v = 3 and n % 2000 <> 5 then 'DEFINED' when v >= 2 then 'READY' else 'DEFINED' end, 3,
                  case when n % 5000 = 7 then array['rare', 'ui'] else array['ui'] end,
                  lpad(to_hex(n % 500 + 10), 32, '0')::uuid,
                  case when n % 4000 = 11 and v = 3 then now() end, v, n + :stories * v,
                  case when v < 3 then n + :stories * (v + 1) end
                from generate_series(1, :stories) n, generate_series(0, 3) v""")
                .param("product", PRODUCT)
                .param("backlog", BACKLOG)
                .param("stories", STORIES)
                .update();
        SQL.sql("""
                insert into story_text (story_id, criteria, words, from_position)
                select lpad(to_hex(n), 32, '0')::uuid, '[]', 'Story ' || n || E'\nas somebody I want this and that '
                  || md5(n::text) || case when n % 3000 = 13 then ' by carrier pigeon' else '' end, n
                from generate_series(1, :stories) n""").param("stories", STORIES).update();
        SQL.sql("""
                insert into question (question_id, product_id, asked, about_type, about_id, text, asking, answer, version,
                    from_position, until_position)
                select gen_random_uuid(), :product, n, 'STORY', lpad(to_hex(n), 32, '0')::uuid, 'Why?', '{}',
                  case when v = 1 then 'So' end, v + 1, n + :stories * v,
                  case when v = 0 and n % 4000 <> 17 then n + :stories end
                from generate_series(1, :stories) n, generate_series(0, 1) v where v = 0 or n % 4000 <> 17""").param("product", PRODUCT).param("stories", STORIES).update();
        SQL.sql("insert into ranking_map values (:backlog, 1, '{1}', array[''], 0, null)")
                .param("backlog", BACKLOG)
                .update();
        SQL.sql("insert into ranking_epoch values (:backlog, 1, :stories, :stories, 0, null)")
                .param("backlog", BACKLOG)
                .param("stories", STORIES)
                .update();
        SQL.sql("insert into ranking_order select :backlog, 1, 'r' || lpad((n * 7919 % 1000003)::text, 7, '0'),"
                        + " lpad(to_hex(n), 32, '0')::uuid, n, null from generate_series(1, :stories) n")
                .param("backlog", BACKLOG)
                .param("stories", STORIES)
                .update();
        JdbcClient.create(TestDatabase.owner())
                .sql("vacuum analyze story_volume.story, story_volume.story_text, story_volume.question,"
                        + " story_volume.ranking_order")
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=READY",
                "status=IN_PROGRESS",
                "kind=SPIKE",
                "label=rare",
                "item=00000000-0000-0000-0000-00000000000a",
                "text=carrier%20pigeon",
                "text=Story%20777",
                "blocked=true",
                "ready=true",
                "waiting=true",
                "kind=SPIKE&label=ui",
                "status=DEFINED&label=rare"
            })
    void a_selective_filter_reads_about_what_it_finds(String query) {
        for (var backlog : new UUID[] {null, BACKLOG}) {
            var matches = matches(query, backlog);
            var found = count(matches);
            assertThat(found).as(query).isLessThan(STORIES / 50);
            var statements = new ArrayList<>(List.of(matches.counted()));
            statements.add(backlog == null ? matches.asDefined() : matches.inOrder());
            for (var statement : statements) {
                assertThat(rowsRead(statement, matches))
                        .as("%s finds %d by %s", query, found, statement)
                        .isLessThan(1_000 + 30L * found);
            }
        }
    }

    @Test
    void a_filter_that_many_meet_is_walked_until_the_page_is_full() {
        var matches = matches("kind=USER_STORY", BACKLOG);
        var totals = Totals.of(SQL, matches, null);
        assertThat(totals.stories()).isZero(); // the counts that are kept were not filled
        var lists = new StoryLists(SQL, entries());
        var all = lists.filtered(matches, STORIES, null, 51);
        var sorted = lists.filtered(matches, 1, null, 51);
        assertThat(all).isEqualTo(sorted).hasSize(51);
        var next = lists.filtered(matches, STORIES, all.getLast().place(), 51);
        assertThat(next).isEqualTo(lists.filtered(matches, 1, all.getLast().place(), 51));
        assertThat(next.getFirst().story().rank())
                .isGreaterThan(all.getLast().story().rank());
    }

    @Test
    void the_rank_of_a_match_is_that_among_all() {
        var matches = matches("label=rare", BACKLOG);
        var lists = new StoryLists(SQL, entries());
        for (var placed : lists.filtered(matches, 20, null, 20)) {
            var order = Order.at(SQL, BACKLOG, matches.position());
            assertThat(order.ranks(List.of(placed.story().storyId())))
                    .containsValue(placed.story().rank());
        }
    }

    private static StoryEntries entries() {
        return new StoryEntries(SQL, new StoryDependencies(SQL, new Dependencies(SQL)), new DroppedItems(SQL));
    }

    private static int count(StoryMatches matches) {
        return SQL.sql(matches.found() + " select count(*) from found")
                .params(matches.values())
                .query(Integer.class)
                .single();
    }

    /** What its scans gave and threw away. */
    private static long rowsRead(String statement, StoryMatches matches) {
        var plan = SQL.sql("explain (analyze, format json) " + statement)
                .params(matches.values())
                .param("place", "")
                .param("after", 0)
                .param("limit", 51)
                .query(String.class)
                .single();
        return scanned(JsonMapper.shared().readTree(plan).get(0).get("Plan"));
    }

    private static long scanned(JsonNode node) {
        var loops = node.get("Actual Loops").asLong();
        var read = number(node, "Actual Rows")
                + number(node, "Rows Removed by Filter")
                + number(node, "Rows Removed by Index Recheck");
        var own = node.get("Node Type").asString().contains("Scan") ? (long) (read * loops) : 0;
        for (var child : node.path("Plans")) {
            own += scanned(child);
        }
        return own;
    }

    private static double number(JsonNode node, String name) {
        return node.path(name).asDouble(0);
    }

    private static StoryMatches matches(String query, @Nullable UUID backlog) {
        var request = new MockHttpServletRequest();
        UriComponentsBuilder.fromUriString("?" + query)
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        request.addParameter(name, values.getFirst().replace("%20", " ")));
        return new StoryMatches(PRODUCT, backlog, StoryFilter.of(new Parameters(request)), 5L * STORIES);
    }

    private static UUID number(int number) {
        return new UUID(0, number);
    }
}
