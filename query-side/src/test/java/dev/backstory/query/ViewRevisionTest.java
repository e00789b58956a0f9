package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.query.support.Projection;
import dev.backstory.query.support.TestViews;
import dev.backstory.query.support.ViewRevision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That whoever changes what projections write is told to raise the revision, so that older views are built anew. */
class ViewRevisionTest {
    private static final Path FROZEN = Path.of("src/test/resources/view-revision.txt");
    private static final Set<String> NOT_VIEWS = Set.of("flyway_schema_history", "token_entry", "view_revision");

    @Test
    void what_the_projections_write_of_every_event_is_what_this_revision_wrote() throws IOException {
        var written = written();
        if (Boolean.getBoolean("backstory.regenerate")) {
            Files.writeString(FROZEN, written);
        }
        assertThat(FROZEN)
                .as(
                        "the projections write these tables otherwise: raise ViewRevision.PRESENT, unless only EveryEvent has"
                                + " changed, and freeze what they write now: mvn -pl query-side -am test -Dtest=ViewRevisionTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dbackstory.regenerate=true")
                .hasContent(written);
    }

    /** A line for each table: how many rows it has, and the digest of all that they say. */
    private static String written() {
        var views = new TestViews(LiveViews.get().projections().toArray(Projection[]::new));
        views.happen(EveryEvent.all());
        var sql = views.client();
        sql.sql("set time zone 'UTC'").update();
        assertThat(sql.sql("select parked_error from product_view")
                        .query(String.class)
                        .list())
                .as("no event is poison")
                .containsExactly((String) null);
        var tables = new TreeMap<String, String>();
        sql
                .sql("select table_name from information_schema.tables where table_schema = 'view'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !NOT_VIEWS.contains(table))
                .forEach(table -> tables.put(table, digest(table, sql)));
        var page = new StringBuilder("revision " + ViewRevision.PRESENT + "\n");
        tables.forEach(
                (table, digest) -> page.append(table).append(' ').append(digest).append('\n'));
        return page.toString();
    }

    private static String digest(String table, JdbcClient sql) {
        return sql.sql(
                        "select count(*) || ' ' || coalesce(md5(string_agg(row, E'\\n' order by row collate \"C\")), '-')"
                                + " from (select cast(t as text) as row from " + table + " t) as rows")
                .query(String.class)
                .single();
    }
}
