package dev.backstory.query.vision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads visions as they were at a position. */
@Component
public final class Visions {
    /** A vision at a revision. */
    public record Vision(
            int revision,
            String statement,
            @Nullable String targetCustomers,
            @Nullable String needs,
            @Nullable String differentiator) {}

    private final JdbcClient database;

    Visions(JdbcClient database) {
        this.database = database;
    }

    /** The vision that held; empty before the first. */
    public Optional<Vision> at(UUID product, long position) {
        return rows(product, position, "order by revision desc limit 1").stream()
                .map(row -> new Vision(
                        row.revision(), row.statement(), row.targetCustomers(), row.needs(), row.differentiator()))
                .findFirst();
    }

    /** All revisions up to then, oldest first. */
    List<VisionRow> revisions(UUID product, long position) {
        return rows(product, position, "order by revision");
    }

    private List<VisionRow> rows(UUID product, long position, String order) {
        return database.sql("select " + VisionRow.TABLE.columnNames()
                        + " from vision_revision where product_id = :product and position <= :position " + order)
                .param("product", product)
                .param("position", position)
                .query((row, number) -> VisionRow.TABLE.read(row, 1))
                .list();
    }
}
