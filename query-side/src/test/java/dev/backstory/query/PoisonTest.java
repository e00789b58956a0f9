package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.storage.LogCursor;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.Projector;
import dev.backstory.query.support.Redrive;
import dev.backstory.query.support.TestDatabase;
import dev.backstory.query.support.ViewBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

class PoisonTest {
    private static final DataSource VIEWS = TestDatabase.views("view_poison");
    private final JdbcClient sql = JdbcClient.create(VIEWS);
    private final AtomicLong poisoned = new AtomicLong();
    private final Life sick = new Life(1);
    private final Life well = new Life(2);
    private final List<RecordedEvent> events = new ArrayList<>();
    private Projector projector = new Projector(List.of());

    /** Writes half of what it should, and then fails. */
    private final class Poison implements Projection {
        @Override
        public void apply(RecordedEvent recorded, ViewBatch batch) {
            if (recorded.position() == poisoned.get()) {
                throw new IllegalStateException("cannot be understood\nand more");
            }
        }
    }

    @BeforeEach
    void live() {
        var log = LiveViews.get().log();
        log.append(sick.next(), sick.beginning());
        log.append(well.next(), well.beginning());
        for (var command = 0; command < 40; command++) {
            log.append(sick.next(), sick.command());
            log.append(well.next(), well.command());
        }
        events.addAll(log.of(sick.product));
        events.addAll(log.of(well.product));
        events.sort(Comparator.comparing(RecordedEvent::position));
        var projections = new ArrayList<>(LiveViews.get().projections());
        projections.add(new Poison());
        projector = new Projector(projections);
    }

    @Test
    void a_poisoned_event_parks_its_product_alone_and_another_try_mends_it() {
        var poison = eventsOf(sick.product).get(20);
        poisoned.set(poison.position());
        project(events.subList(0, 30));
        project(events.subList(20, events.size())); // some of them for the second time
        assertThat(head(well.product)).isEqualTo(lastOf(well.product).position());
        assertThat(head(sick.product)).isEqualTo(eventsOf(sick.product).get(19).position());
        assertThat(parked(sick.product))
                .isEqualTo(poison.position() + " " + poison.type() + " IllegalStateException: cannot be understood");
        assertThat(parked(well.product)).isNull();

        redrive().product(sick.product);
        assertThat(parked(sick.product)).as("still poisoned").startsWith(poison.position() + " ");

        poisoned.set(0);
        redrive().product(sick.product);
        assertThat(parked(sick.product)).isNull();
        assertThat(head(sick.product)).isEqualTo(lastOf(sick.product).position());
        assertThat(rows(sick.product)).isEqualTo(rowsOfLive(sick.product)).isPositive();
    }

    @Test
    void the_first_event_of_a_product_may_be_the_poison() {
        poisoned.set(eventsOf(sick.product).getFirst().position());
        project(events);
        assertThat(head(sick.product)).isZero();
        assertThat(head(well.product)).isEqualTo(lastOf(well.product).position());
    }

    private void project(List<RecordedEvent> some) {
        inTransaction().executeWithoutResult(status -> projector.project(DataSourceUtils.getConnection(VIEWS), some));
    }

    private Redrive redrive() {
        return new Redrive(
                projector, LiveViews.get().bean(LogCursor.class), VIEWS, new DataSourceTransactionManager(VIEWS));
    }

    private static TransactionTemplate inTransaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(VIEWS));
    }

    private List<RecordedEvent> eventsOf(UUID product) {
        return events.stream()
                .filter(event -> event.provenance().productId().equals(product))
                .toList();
    }

    private RecordedEvent lastOf(UUID product) {
        return eventsOf(product).getLast();
    }

    private long head(UUID product) {
        return sql.sql("select position from product_view where product_id = ?")
                .param(product)
                .query(Long.class)
                .single();
    }

    private @org.jspecify.annotations.Nullable String parked(UUID product) {
        return sql.sql("select parked_position || ' ' || parked_type || ' ' || parked_error from product_view"
                        + " where product_id = ? and parked_position is not null")
                .param(product)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private long rows(UUID product) {
        return count(sql, product);
    }

    private static long rowsOfLive(UUID product) {
        LiveViews.get().caughtUp(product);
        return count(LiveViews.get().sql(), product);
    }

    private static long count(JdbcClient sql, UUID product) {
        return sql.sql("select (select count(*) from story where product_id = :product) * 1000000"
                        + " + (select count(*) from ranking_order o where exists (select 1 from backlog b"
                        + " where b.backlog_id = o.ranking_id and b.product_id = :product)) * 1000"
                        + " + (select count(*) from audit_entry where product_id = :product)")
                .param("product", product)
                .query(Long.class)
                .single();
    }
}
