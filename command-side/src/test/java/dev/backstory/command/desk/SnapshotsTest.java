package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.VisionSet;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that comes up later goes on from a snapshot, if it is one of today's shape. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class SnapshotsTest {
    private static final String DEMO = "replace(convert_from(payload, 'UTF8'), '\"demo\":false', '\"demo\":true')";
    private static final int MORE_THAN_THE_THRESHOLD = 205;

    @Autowired
    CommandDesk desk;

    @Autowired
    LogCursor log;

    @Autowired
    HikariDataSource database;

    private TestProduct product;

    @BeforeEach
    void make() {
        product = TestProduct.made(desk);
        for (int i = 0; i < MORE_THAN_THE_THRESHOLD; i++) {
            desk.take(setting("Vision " + i));
        }
        waitForSnapshot();
    }

    @Test
    void decides_alike_after_a_fresh_start() {
        try (var node = TestCommands.anotherNode(database)) {
            var fresh = node.getBean(CommandDesk.class);
            var last = "Vision " + (MORE_THAN_THE_THRESHOLD - 1);
            assertThat(fresh.take(setting(last)).answer().events()).isEmpty();
            assertThat(revisionAfter(fresh)).isEqualTo(MORE_THAN_THE_THRESHOLD + 1);
        }
    }

    /** What no event says shows that it was the snapshot which was read. */
    @Test
    void goes_on_from_the_snapshot() {
        assertThatThrownBy(() -> desk.take(byDemoCaller())).isInstanceOf(Refused.NotFound.class);
        alter(DEMO, "event_revision");
        try (var node = TestCommands.anotherNode(database)) {
            var fresh = node.getBean(CommandDesk.class);
            assertThat(fresh.take(byDemoCaller()).answer().events()).hasSize(1);
        }
    }

    @Test
    void ignores_a_snapshot_of_another_revision() {
        alter(DEMO, "'0'");
        try (var node = TestCommands.anotherNode(database)) {
            var fresh = node.getBean(CommandDesk.class);
            assertThatThrownBy(() -> fresh.take(byDemoCaller())).isInstanceOf(Refused.NotFound.class);
        }
    }

    private Order byDemoCaller() {
        var manager = product.as(Role.PRODUCT_MANAGER).person();
        return Order.of(setting("Another").command(), new Order.Actor(manager, false, true));
    }

    private int revisionAfter(CommandDesk node) {
        node.take(setting("Another " + UUID.randomUUID()));
        return ((VisionSet) product.events(log).getLast().event()).revision();
    }

    private Order setting(String statement) {
        var command = new SetVision(product.id, new Text(statement), null, null, null, Why.of("So"));
        return Order.of(command, product.as(Role.PRODUCT_MANAGER));
    }

    private void waitForSnapshot() {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (snapshots() == 0 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(snapshots()).isEqualTo(1);
    }

    private long snapshots() {
        return JdbcClient.create(database)
                .sql("select count(*) from log.snapshot where aggregate_id = ?")
                .param(product.id.toString())
                .query(Long.class)
                .single();
    }

    private void alter(String payload, String revision) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(database.getJdbcUrl());
        owner.setUser("backstory_owner");
        int altered = JdbcClient.create(owner)
                .sql("update log.snapshot set payload = convert_to(" + payload + ", 'UTF8'), event_revision = "
                        + revision + " where aggregate_id = ?")
                .param(product.id.toString())
                .update();
        assertThat(altered).isEqualTo(1);
    }
}
