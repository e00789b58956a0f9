package dev.backstory.query.launch;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads launches as they were at a position. */
@Component
public final class Launches {
    private final JdbcClient sql;

    Launches(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of a product that are planned, by item. */
    public Map<UUID, LaunchEntry> of(UUID product, long position) {
        var launches = new HashMap<UUID, LaunchEntry>();
        sql.sql("select " + LaunchRow.TABLE.columnNames() + " from roadmap_launch where product_id = :product"
                        + " and from_position <= :position and (until_position is null or until_position > :position)")
                .param("product", product)
                .param("position", position)
                .query(row -> {
                    var launch = LaunchRow.TABLE.read(row, 1);
                    launches.put(launch.itemId(), LaunchEntry.of(launch));
                });
        return launches;
    }
}
