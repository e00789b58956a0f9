package dev.backstory.query.renewal;

import dev.backstory.query.support.ViewFailure;
import dev.backstory.query.support.ViewRevision;
import dev.backstory.web.node.NodeRefused;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/** Refuses to start a process that may not make tables where the views are those of another version. */
final class RenewedElsewhere implements SmartLifecycle {
    private final DataSource database;
    private volatile boolean done;

    RenewedElsewhere(DataSource database) {
        this.database = database;
    }

    @Override
    public void start() {
        try {
            var found = ViewRevision.of(database, "view");
            if (found.isEmpty() || found.get() != ViewRevision.PRESENT) {
                throw new NodeRefused(
                        "The views were written by another version, and to build them anew needs the database's owner.",
                        "Set BACKSTORY_DATABASE_OWNER_USER and BACKSTORY_DATABASE_OWNER_PASSWORD for one node, and start it first.");
            }
        } catch (SQLException failed) {
            throw new ViewFailure("Looking which revision the views are of", failed);
        }
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /** Where the other would build them. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
