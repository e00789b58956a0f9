package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.events.storage.LogCursor;
import dev.backstory.query.support.Projector;
import dev.backstory.query.support.Rebuild;
import dev.backstory.query.support.TestDatabase;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RebuildTest {
    private static final Set<String> NOT_VIEWS = Set.of("flyway_schema_history", "token_entry");
    private final LiveViews views = LiveViews.get();
    private final JdbcClient owner = JdbcClient.create(TestDatabase.owner());

    @Test
    void what_is_built_anew_equals_what_was_kept_row_by_row() {
        for (var seed = 20; seed < 24; seed++) {
            var life = new Life(seed);
            views.log().append(life.next(), life.beginning());
            for (var command = 0; command < 150; command++) {
                views.log().append(life.next(), life.command());
            }
            views.caughtUp(life.product);
        }
        var built = rebuild().into("view_rebuild");
        assertThat(built.rows().get("story")).isPositive();
        var different = new TreeMap<String, Long>();
        for (var table : built.rows().keySet()) {
            if (!NOT_VIEWS.contains(table)) {
                different.put(
                        table, difference(table, "view", "view_rebuild") + difference(table, "view_rebuild", "view"));
            }
        }
        assertThat(different)
                .containsKeys("ranking_order", "audit_entry")
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    }

    @Test
    void no_two_rows_of_a_key_hold_at_the_same_position() {
        var life = new Life(30);
        views.log().append(life.next(), life.beginning());
        for (var command = 0; command < 100; command++) {
            views.log().append(life.next(), life.command());
        }
        views.caughtUp(life.product);
        var keys = owner.sql("select tablename, substring(indexdef from '\\((.*)\\) WHERE') from pg_indexes"
                        + " where schemaname = 'view' and indexdef like '%WHERE (until_position IS NULL)'"
                        + " and indexdef like 'CREATE UNIQUE%'")
                .query((row, number) -> java.util.Map.entry(row.getString(1), row.getString(2)))
                .list();
        assertThat(keys)
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(overlaps(key.getKey(), key.getValue()))
                        .as(key.toString())
                        .isZero());
    }

    private long overlaps(String table, String key) {
        return owner.sql("select count(*) from (select until_position, lead(from_position) over (partition by " + key
                        + " order by from_position) as following from view." + table + ") as spans"
                        + " where following is not null and (until_position is null or until_position > following)")
                .query(Long.class)
                .single();
    }

    @Test
    void only_schemas_beside_the_live_one_are_built_in() {
        for (var schema : new String[] {"view", "log", "view_x; drop schema log", "VIEW_X"}) {
            assertThatThrownBy(() -> rebuild().into(schema)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Rebuild rebuild() {
        return new Rebuild(
                TestDatabase.owner(),
                views.bean(DataSource.class),
                views.bean(LogCursor.class),
                views.bean(Projector.class));
    }

    private long difference(String table, String one, String other) {
        return owner.sql("select count(*) from (select * from " + one + "." + table + " except all select * from "
                        + other + "." + table + ") as only_here")
                .query(Long.class)
                .single();
    }
}
