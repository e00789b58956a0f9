package dev.backstory.query.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.events.storage.TestDatabase;
import dev.backstory.query.support.ViewRevision;
import dev.backstory.web.node.NodeRefused;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RenewalTest {
    private final TestDatabase database = TestDatabase.with("log", "view");

    @Test
    void a_process_that_may_not_make_tables_does_not_start_on_views_of_another_version() throws SQLException {
        var node = new RenewedElsewhere(database.application());
        assertThatThrownBy(node::start).isInstanceOf(NodeRefused.class);
        assertThat(node.isRunning()).isFalse();
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into view.view_revision (revision) values (" + (ViewRevision.PRESENT - 1) + ")");
        }
        assertThatThrownBy(node::start).isInstanceOf(NodeRefused.class);
        ViewRevision.note(database.owner(), "view");
        node.start();
        assertThat(node.isRunning()).isTrue();
    }

    @Test
    void new_views_are_those_of_the_version_that_makes_them() throws SQLException {
        Renewal.begin(database.owner());
        Renewal.begin(database.owner());
        assertThat(ViewRevision.of(database.owner(), "view")).contains(ViewRevision.PRESENT);
        new RenewedElsewhere(database.application()).start();
    }
}
