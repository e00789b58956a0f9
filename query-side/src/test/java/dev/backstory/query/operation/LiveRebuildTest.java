package dev.backstory.query.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.events.Ids;
import dev.backstory.query.Life;
import dev.backstory.query.LiveViews;
import dev.backstory.query.support.TestDatabase;
import dev.backstory.web.operation.RebuildAnswer.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked for is carried out by the query side while it projects, whoever reads. */
class LiveRebuildTest {
    private static final Set<String> NOT_VIEWS = Set.of("flyway_schema_history", "token_entry");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final LiveViews views = LiveViews.get();
    private final JdbcClient owner = JdbcClient.create(TestDatabase.owner());
    private final Life life = new Life(77);

    @BeforeEach
    void live() {
        views.log().append(life.next(), life.beginning());
        happen(60);
        await().atMost(SOON).until(() -> schemas() == 1);
    }

    private void happen(int commands) {
        for (var command = 0; command < commands; command++) {
            views.log().append(life.next(), life.command());
        }
        views.caughtUp(life.product);
    }

    @Test
    void new_views_say_what_the_old_ones_said_and_are_projected_further() {
        var before = digests();
        var old = schema();
        var job = ask();
        awaitState(job, State.DONE);
        assertThat(schema()).isNotEqualTo(old);
        assertThat(digests()).isEqualTo(before);
        happen(5);
        await().atMost(SOON).until(() -> schemas() == 1);
    }

    @Test
    void it_waits_for_whoever_reads_an_earlier_moment_and_lets_everybody_else_read_and_project() throws SQLException {
        UUID job;
        try (var reader = reading(Connection.TRANSACTION_REPEATABLE_READ)) {
            var seen = stories(reader);
            job = ask();
            awaitState(job, State.SWAPPING);
            happen(20);
            assertThat(stories(reader)).isEqualTo(seen);
            assertThat(state(job)).isEqualTo(State.SWAPPING);
        }
        awaitState(job, State.DONE);
        happen(5);
    }

    @Test
    void the_old_views_stay_until_nobody_reads_them() throws SQLException {
        try (var reader = reading(Connection.TRANSACTION_READ_COMMITTED);
                var statement = reader.createStatement()) {
            statement.execute("lock table story in access share mode"); // as reading does
            awaitState(ask(), State.DONE);
            assertThat(schemas()).isEqualTo(2);
            happen(20);
            assertThat(stories(reader)).isPositive();
        }
        await().atMost(SOON).until(() -> schemas() == 1);
    }

    @Test
    void what_the_views_lack_stops_their_product_until_they_are_built_anew() {
        var other = new Life(78);
        views.log().append(other.next(), other.beginning());
        views.caughtUp(other.product);
        owner.sql("delete from view.subject_name where product_id = ?")
                .param(life.product)
                .update();
        owner.sql("delete from view.story where product_id = ?")
                .param(life.product)
                .update();
        for (var command = 0; command < 40; command++) {
            views.log().append(life.next(), life.command());
        }
        await().atMost(SOON).until(() -> parked() == 1);
        var since = since();
        views.log().append(other.next(), other.command());
        views.caughtUp(other.product);
        owner.sql("insert into operation.redrive (product_id, asked_by) values (?, ?)")
                .params(life.product, Ids.next())
                .update();
        await().atMost(SOON)
                .until(() -> owner.sql("select count(*) from operation.redrive")
                        .query(Long.class)
                        .single()
                        .equals(0L));
        assertThat(parked()).as("tried again in vain").isEqualTo(1);
        assertThat(since()).isEqualTo(since);
        awaitState(ask(), State.DONE);
        assertThat(parked()).isZero();
        views.caughtUp(life.product);
    }

    private UUID ask() {
        var job = Ids.next();
        owner.sql("insert into operation.rebuild (rebuild_id, asked_by) values (?, ?)")
                .params(job, Ids.next())
                .update();
        return job;
    }

    private void awaitState(UUID job, State wanted) {
        await().pollInterval(Duration.ofMillis(10)).atMost(SOON).until(() -> state(job) == wanted);
    }

    private State state(UUID job) {
        return State.valueOf(owner.sql("select state from operation.rebuild where rebuild_id = ?")
                .param(job)
                .query(String.class)
                .single());
    }

    private long parked() {
        return owner.sql("select count(*) from view.product_view where parked_position is not null and product_id = ?")
                .param(life.product)
                .query(Long.class)
                .single();
    }

    private String since() {
        return owner.sql("select parked_since::text from view.product_view where product_id = ?")
                .param(life.product)
                .query(String.class)
                .single();
    }

    private Connection reading(int isolation) throws SQLException {
        var connection = views.bean(DataSource.class).getConnection();
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(false);
        return connection;
    }

    private long stories(Connection reader) throws SQLException {
        try (var statement = reader.prepareStatement("select count(*) from story s join product_view v"
                + " using (product_id) where product_id = ? and from_position <= v.position")) {
            statement.setObject(1, life.product);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private long schema() {
        return owner.sql("select oid from pg_namespace where nspname = 'view'")
                .query(Long.class)
                .single();
    }

    private long schemas() {
        return owner.sql("select count(*) from pg_namespace where nspname in ('view', 'view_next', 'view_past')")
                .query(Long.class)
                .single();
    }

    /** Of all rows of each table. */
    private Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        for (var table : owner.sql("select tablename from pg_tables where schemaname = 'view'")
                .query(String.class)
                .list()) {
            if (!NOT_VIEWS.contains(table)) {
                digests.put(
                        table,
                        owner.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from view."
                                        + table + " t")
                                .query(String.class)
                                .single());
            }
        }
        return digests;
    }
}
