package dev.backstory.query.support;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.storage.TestDatabase;
import dev.backstory.query.reading.Access;
import dev.backstory.query.reading.AcrossProducts;
import dev.backstory.query.reading.Moments;
import dev.backstory.query.reading.Readings;
import dev.backstory.query.waiting.Heads;
import dev.backstory.query.waiting.WaitingProperties;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A log and its views in a database of their own, and all that an endpoint needs to read them. */
public final class TestViews {
    private final TestDatabase database = TestDatabase.with("log", "directory", "view");
    private final JdbcClient owner = JdbcClient.create(single(database.owner()));
    private final DataSource application = single(database.application());
    private final JdbcClient client = JdbcClient.create(application);
    private final Projector projector;
    private final Moments moments = new Moments(client, Clock.systemUTC());
    private final Readings readings = new Readings(
            new Heads(JdbcClient.create(database.application()), new WaitingProperties(20, 100, Duration.ofSeconds(5))),
            moments,
            new Access(client),
            new DataSourceTransactionManager(application));

    public TestViews(Projection... projections) {
        this.projector = new Projector(List.of(projections));
    }

    /** These events happen, and the views take them in. */
    public void happen(List<RecordedEvent> events) {
        events.forEach(this::log);
        project(events);
    }

    /** The views take in what the log has. */
    public void project(List<RecordedEvent> events) {
        try (var connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            projector.project(connection, events);
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The directory knows this person by a name. */
    public void knows(UUID person, String name) {
        owner.sql("insert into directory.person (person, issuer, subject, name) values (?, 'test', ?, ?)")
                .params(person, person.toString(), name)
                .update();
    }

    public DataSource application() {
        return application;
    }

    public JdbcClient client() {
        return client;
    }

    public Readings readings() {
        return readings;
    }

    public Moments moments() {
        return moments;
    }

    public AcrossProducts across() {
        return new AcrossProducts(readings, client);
    }

    public People people() {
        return new People(client);
    }

    /** What lets requests wait for these views. */
    public Heads heads(WaitingProperties waiting) {
        return new Heads(JdbcClient.create(database.application()), waiting);
    }

    /** The log has an event that the views do not know: what is read of its place and time, without its content. */
    public void log(RecordedEvent recorded) {
        var provenance = recorded.provenance();
        owner.sql("insert into log.event (position, event_id, aggregate_type, aggregate_id, sequence, event_type,"
                        + " event_revision, time_stamp, payload, meta_data, product_id, occurred, recorded,"
                        + " payload_commitment, metadata_commitment) values (:position, :id, 'Test', :id, 0, :type, '1',"
                        + " '', '', '', :product, :occurred, :recorded, '', '')")
                .param("position", recorded.position())
                .param("id", recorded.eventId().toString())
                .param("type", recorded.type())
                .param("product", provenance.productId())
                .param("occurred", provenance.occurred().atOffset(ZoneOffset.UTC))
                .param("recorded", provenance.recorded().atOffset(ZoneOffset.UTC))
                .update();
        owner.sql("update log.log_head set position = greatest(position, ?)")
                .param(recorded.position())
                .update();
    }

    private static DataSource single(DataSource source) {
        try {
            return new SingleConnectionDataSource(source.getConnection(), true);
        } catch (SQLException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }
}
