package dev.backstory.query.dependency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.backstory.query.support.SqlArray;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what depends on what as it was at a position; each subject's own in the order in which they were declared. */
@Component
public final class Dependencies {
    private static final String HELD = " and d.from_position <= :position"
            + " and (d.until_position is null or d.until_position > :position)"
            + " order by d.from_position, d.subject_id, d.depends_on";

    private final JdbcClient sql;

    /** One that depends on another. */
    public record Dependency(UUID subject, UUID dependsOn) {}

    public Dependencies(JdbcClient sql) {
        this.sql = sql;
    }

    /** What these depend on, by the one that depends. */
    public Map<UUID, List<UUID>> of(Collection<UUID> subjects, long position) {
        return subjects.isEmpty()
                ? Map.of()
                : among("subject_id", subjects, position).stream()
                        .collect(groupingBy(Dependency::subject, mapping(Dependency::dependsOn, toList())));
    }

    /** What depends on these, by the one that is depended on. */
    public Map<UUID, List<UUID>> on(Collection<UUID> subjects, long position) {
        return subjects.isEmpty()
                ? Map.of()
                : among("depends_on", subjects, position).stream()
                        .collect(groupingBy(Dependency::dependsOn, mapping(Dependency::subject, toList())));
    }

    private List<Dependency> among(String side, Collection<UUID> subjects, long position) {
        return sql.sql("select d.subject_id, d.depends_on from unnest(cast(:subjects as uuid[])) id"
                        + " join dependency d on d." + side + " = id where true" + HELD)
                .param("subjects", SqlArray.of(subjects))
                .param("position", position)
                .query((row, number) -> new Dependency(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    /** All between the roadmap items of a product. */
    public List<Dependency> ofItems(UUID product, long position) {
        return sql.sql("select d.subject_id, d.depends_on from dependency d"
                        + " where d.product_id = :product and d.subject_type = 'ROADMAP_ITEM'" + HELD)
                .param("product", product)
                .param("position", position)
                .query((row, number) -> new Dependency(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }
}
