package dev.backstory.command.operation;

import dev.backstory.events.Ids;
import dev.backstory.web.operation.RebuildAnswer;
import dev.backstory.web.operation.RebuildRows;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what is to be done, once however often it is asked for. */
@Component
class Operations {
    private static final int TRIES_MAX = 10;

    private final JdbcClient database;
    private final RebuildRows rebuilds;

    Operations(JdbcClient database) {
        this.database = database;
        this.rebuilds = new RebuildRows(database);
    }

    /** The rebuild that is under way, a new one if none is. */
    RebuildAnswer rebuild(UUID person) {
        for (var tries = 0; tries < TRIES_MAX; tries++) {
            database.sql("insert into operation.rebuild (rebuild_id, asked_by, head) values (:id, :person,"
                            + " (select position from log.log_head)) on conflict do nothing")
                    .param("id", Ids.next())
                    .param("person", person)
                    .update();
            var underWay = rebuilds.underWay();
            if (underWay.isPresent()) {
                return underWay.get();
            }
        }
        throw new IllegalStateException("Each rebuild that was under way has ended before it could be told");
    }

    /** Since when this product is to be given another try; empty if there is no such product. */
    Optional<Instant> redrive(UUID product, UUID person) {
        return database.sql("insert into operation.redrive as asked (product_id, asked_by)"
                        + " select product_id, :person from log.product_log where product_id = :product"
                        + " on conflict (product_id) do update set asked = asked.asked returning asked")
                .param("product", product)
                .param("person", person)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
