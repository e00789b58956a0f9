package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Ids;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import dev.backstory.query.support.TestDatabase;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People whom another tracker names: every view shows the name that the directory has, and none when it has none. */
class PeopleOfFactsTest {
    private static final String DEFINED = "$.entries[0].";

    private final LiveViews views = LiveViews.get();
    private final JdbcClient owner = JdbcClient.create(TestDatabase.owner());
    private final Life life = new Life(9);
    private final UUID story = Ids.next();
    private final UUID ann = UUID.randomUUID();

    @BeforeEach
    void live() {
        views.log().append(life.next(), life.beginning());
        views.log()
                .append(
                        life.next(),
                        List.of(
                                new StoryDefined(
                                        story,
                                        life.product,
                                        life.backlog,
                                        "Log in",
                                        "BUG",
                                        null,
                                        List.of(),
                                        null,
                                        List.of()),
                                new StoryRanked(life.backlog, story, 1, "m", null, null),
                                fact("Assignee", ann.toString(), List.of(ann)),
                                fact("Comment", "1/1/26;" + ann + ";Ask " + life.owner, List.of(ann))));
        owner.sql(
                        "insert into directory.person (person, issuer, subject, name) values (?, 'import:LIFE', ?, 'Ann Lee')")
                .params(ann, ann.toString())
                .update();
    }

    @Test
    void a_name_is_shown_where_a_persons_id_stands_and_nowhere_else() throws Exception {
        var seen = ask("/stories/" + story);
        assertThat(JsonPath.<String>read(seen, "$.source.Assignee")).isEqualTo("Ann Lee");
        assertThat(JsonPath.<String>read(seen, "$.source.Comment")).isEqualTo("1/1/26;Ann Lee;Ask " + life.owner);
        var entries = ask("/stories/" + story + "/history?order=desc");
        assertThat(JsonPath.<String>read(entries, DEFINED + "sentence")).contains("as '1/1/26;Ann Lee;Ask");
        assertThat(JsonPath.<String>read(entries, DEFINED + "changes[0].after")).startsWith("1/1/26;Ann Lee;");
    }

    @Test
    void no_view_knows_the_name_of_who_was_erased() throws Exception {
        ask("/stories/" + story);
        owner.sql("delete from directory.person where person = ?").param(ann).update();
        assertThat(JsonPath.<String>read(ask("/stories/" + story), "$.source.Assignee"))
                .isEqualTo(ann.toString());
        assertThat(ask("/stories/" + story + "/history")).doesNotContain("Ann Lee");
        assertThat(ask("/audit?limit=500"))
                .doesNotContain("Ann Lee")
                .contains("'" + ann.toString().substring(0, 4) + "'");
        assertThat(owner.sql("select string_agg(to_jsonb(t)::text, '') from view.audit_entry t where product_id = ?")
                        .param(life.product)
                        .query(String.class)
                        .single())
                .contains("Comment")
                .doesNotContain("Ann Lee");
    }

    private ForeignFactRecorded fact(String field, String value, List<UUID> people) {
        return new ForeignFactRecorded(SubjectType.STORY, story, field, null, value, people);
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
