package dev.backstory.query.operation;

import dev.backstory.query.support.Redrive;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the products that administrators have named another try; two nodes that do the same harm nobody. */
final class Redrives implements Attendant.Work {
    private static final Logger LOG = LoggerFactory.getLogger(Redrives.class);

    private final JdbcClient database;
    private final Redrive redrive;
    private final Runnable afterwards;

    private record Asked(UUID product, OffsetDateTime asked) {}

    Redrives(JdbcClient database, Redrive redrive, Runnable afterwards) {
        this.database = database;
        this.redrive = redrive;
        this.afterwards = afterwards;
    }

    @Override
    public void turn() {
        for (var wanted : database.sql("select product_id, asked from operation.redrive order by asked")
                .query((row, number) -> new Asked(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class)))
                .list()) {
            redrive.product(wanted.product);
            database.sql("delete from operation.redrive where product_id = ? and asked = ?")
                    .params(wanted.product, wanted.asked)
                    .update();
            LOG.info("Gave the views of product {} another try", wanted.product);
            afterwards.run();
        }
    }
}
