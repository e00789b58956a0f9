package dev.backstory.query.support;

import dev.backstory.events.storage.LogCursor;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a parked product another try: the log itself is the queue of what it has missed. */
public final class Redrive {
    private static final int BATCH_SIZE = 500;

    private final Projector projector;
    private final LogCursor log;
    private final DataSource database;
    private final TransactionTemplate transaction;

    public Redrive(Projector projector, LogCursor log, DataSource database, PlatformTransactionManager transactions) {
        this.projector = projector;
        this.log = log;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes in what the product has missed; it parks again where it fails again.
     *
     * <p>All in one transaction that holds the product's head from the first: were it freed before it has caught up,
     * the running group would take in a newer event and the missed ones would count as done.
     */
    public void product(UUID product) {
        transaction.executeWithoutResult(status -> {
            var connection = DataSourceUtils.getConnection(database);
            var head = projector.unpark(connection, product);
            log.readProduct(product, head, BATCH_SIZE, events -> projector.project(connection, events));
        });
    }
}
