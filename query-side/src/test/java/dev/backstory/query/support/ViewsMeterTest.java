package dev.backstory.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backstory.events.Ids;
import dev.backstory.events.storage.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the metrics say of views that are behind, parked or out of reach. */
class ViewsMeterTest {
    private static final TestDatabase DATABASE = TestDatabase.with("log", "view");

    private final JdbcClient owner = JdbcClient.create(DATABASE.owner());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void empty() {
        owner.sql("truncate log.event, log.product_log, view.product_view cascade")
                .update();
        new ViewsMeter(JdbcClient.create(DATABASE.application())).bindTo(registry);
    }

    @Test
    void where_all_is_projected_nothing_lags() {
        assertThat(lag()).isZero();
        var product = recorded(1, 90);
        projectedUpTo(product, 1);
        assertThat(lag()).isZero();
        assertThat(parked()).isZero();
    }

    @Test
    void the_lag_is_the_age_of_the_oldest_event_that_is_not_shown() {
        var seen = recorded(1, 900);
        projectedUpTo(seen, 1);
        recorded(2, 90);
        recorded(3, 30);
        assertThat(lag()).isCloseTo(90, within(20.0));
    }

    @Test
    void a_parked_product_is_counted_and_does_not_lag() {
        var product = recorded(1, 90);
        projectedUpTo(product, 0);
        owner.sql("update view.product_view set parked_position = 1, parked_type = 'T', parked_error = 'E'")
                .update();
        assertThat(parked()).isEqualTo(1);
        assertThat(lag()).isZero();
    }

    @Test
    void without_a_database_it_is_not_known() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setServerNames(new String[] {"localhost"});
        nowhere.setPortNumbers(new int[] {1});
        var unknown = new SimpleMeterRegistry();
        new ViewsMeter(JdbcClient.create(nowhere)).bindTo(unknown);
        assertThat(unknown.get("backstory.views.parked").gauge().value()).isNaN();
        assertThat(unknown.get("backstory.views.lag").timeGauge().value()).isNaN();
    }

    private double lag() {
        return registry.get("backstory.views.lag").timeGauge().value(TimeUnit.SECONDS);
    }

    private double parked() {
        return registry.get("backstory.views.parked").gauge().value();
    }

    private UUID recorded(long position, int secondsAgo) {
        var product = Ids.next();
        owner.sql(
                        "insert into log.event (position, event_id, aggregate_type, aggregate_id, sequence, event_type,"
                                + " event_revision, time_stamp, payload, meta_data, product_id, occurred, recorded,"
                                + " payload_commitment, metadata_commitment) values (:position, :id, 'Test', :id, 0, 'T', '1',"
                                + " '', '', '', :product, now() - interval '1 day', now() - :ago * interval '1 second', '', '')")
                .param("position", position)
                .param("id", Ids.next().toString())
                .param("product", product)
                .param("ago", secondsAgo)
                .update();
        owner.sql("insert into log.product_log (product_id, product_key, position) values (?, ?, ?)")
                .params(product, "K" + position, position)
                .update();
        return product;
    }

    private void projectedUpTo(UUID product, long position) {
        owner.sql(
                        "insert into view.product_view (product_id, position, occurred, recorded) values (?, ?, now(), now())")
                .params(product, position)
                .update();
    }
}
