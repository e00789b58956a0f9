package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.storage.LogCursor;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.Projector;
import dev.backstory.query.support.Rebuild;
import dev.backstory.query.support.TestDatabase;
import dev.backstory.query.support.ViewBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rebuild that is ended again and again builds what one that is left alone does. */
class InterruptedRebuildTest {
    private static final String SCHEMA = "view_interrupted";
    private static final Set<String> NOT_VIEWS = Set.of("flyway_schema_history", "token_entry");

    private final LiveViews views = LiveViews.get();
    private final JdbcClient owner = JdbcClient.create(TestDatabase.owner());
    private final List<Life> lives = new ArrayList<>();
    private long poison;

    /** Fails at the event that was chosen. */
    private final class Poison implements Projection {
        @Override
        public void apply(RecordedEvent recorded, ViewBatch batch) {
            if (recorded.position() == poison) {
                throw new IllegalStateException("poison");
            }
        }
    }

    @BeforeEach
    void live() {
        for (var seed = 60; seed < 63; seed++) {
            lives.add(new Life(seed));
        }
        lives.forEach(life -> views.log().append(life.next(), life.beginning()));
        for (var command = 0; command < 120; command++) {
            lives.forEach(life -> views.log().append(life.next(), life.command()));
        }
        lives.forEach(life -> views.caughtUp(life.product));
    }

    @Test
    void it_goes_on_at_its_last_checkpoint_and_ends_with_the_same_rows() {
        var seed = System.nanoTime() % 100_000;
        System.out.println("interrupted rebuild, seed " + seed);
        var random = new Random(seed);
        var rebuild = rebuild(views.bean(Projector.class));
        var kept =
                owner.sql("select position from log.log_head").query(Long.class).single();
        var ends = 0;
        for (var built = -1L; built < 0; ends++) {
            built = attempt(rebuild, "a " + seed, ends < 8 ? 1 + random.nextInt(3) : Integer.MAX_VALUE);
            assertThat(built).isIn(-1L, kept);
        }
        assertThat(ends).isGreaterThan(2);
        assertSame("where true", UUID.randomUUID());
        var begun = new long[1];
        attempt(rebuild, "another mark " + seed, 1, begun);
        assertThat(begun[0]).as("begun from nothing for another mark").isLessThanOrEqualTo(100);
    }

    @Test
    void poison_after_a_checkpoint_parks_its_product_and_no_other() {
        var sick = lives.get(1).product;
        var positions = owner.sql("select position from log.event where product_id = ? order by position")
                .param(sick)
                .query(Long.class)
                .list();
        poison = positions.get(positions.size() / 2);
        var projections = new ArrayList<>(views.projections());
        projections.add(new Poison());
        var rebuild = rebuild(new Projector(projections));
        for (var built = -1L; built < 0; ) {
            built = attempt(rebuild, "poisoned " + sick, 30);
        }
        assertThat(owner.sql("select parked_position from " + SCHEMA + ".product_view where product_id = ?")
                        .param(sick)
                        .query(Long.class)
                        .single())
                .isEqualTo(poison);
        assertThat(owner.sql("select count(*) from " + SCHEMA + ".product_view where parked_position is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(difference("story", "view", SCHEMA, "where product_id <> ?", sick)
                        + difference("audit_entry", "view", SCHEMA, "where product_id <> ?", sick)
                        + difference("product_view", "view", SCHEMA, "where product_id <> ?", sick))
                .isZero();
    }

    private long attempt(Rebuild rebuild, String mark, int batches) {
        return attempt(rebuild, mark, batches, new long[1]);
    }

    /** The position that was built, or -1 if it was ended before; at which position it began is noted. */
    private static long attempt(Rebuild rebuild, String mark, int batches, long[] first) {
        var left = new int[] {batches};
        try {
            return rebuild.into(SCHEMA, mark, position -> {
                first[0] = first[0] == 0 ? position : first[0];
                if (--left[0] < 0) {
                    throw new CancellationException("ended");
                }
            });
        } catch (CancellationException ended) {
            return -1;
        }
    }

    private Rebuild rebuild(Projector projector) {
        return new Rebuild(
                TestDatabase.owner(), views.bean(DataSource.class), views.bean(LogCursor.class), projector, 100);
    }

    private void assertSame(String where, UUID product) {
        var tables = owner.sql("select tablename from pg_tables where schemaname = ?")
                .param(SCHEMA)
                .query(String.class)
                .list();
        tables.removeAll(NOT_VIEWS);
        assertThat(tables)
                .contains("ranking_order", "audit_entry", "product_view")
                .allSatisfy(table -> assertThat(difference(table, "view", SCHEMA, where, product)
                                + difference(table, SCHEMA, "view", where, product))
                        .as(table)
                        .isZero());
        assertThat(indexes(SCHEMA)).isEqualTo(indexes("view"));
    }

    private List<String> indexes(String schema) {
        return owner.sql(
                        "select replace(indexdef, schemaname || '.', '') from pg_indexes where schemaname = ? order by 1")
                .param(schema)
                .query(String.class)
                .list();
    }

    private long difference(String table, String one, String other, String where, UUID product) {
        return owner.sql("select count(*) from (select * from " + one + "." + table + " " + where
                        + " except all select * from " + other + "." + table + ") as only_here")
                .params(where.contains("?") ? List.of(product) : List.of())
                .query(Long.class)
                .single();
    }
}
