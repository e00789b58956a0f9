package dev.backstory.query.story;

import dev.backstory.query.support.SqlArray;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which roadmap items of stories were dropped, as it was at a position. */
@Component
final class DroppedItems {
    private final JdbcClient sql;

    DroppedItems(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of the items that these stories belong to. */
    Set<UUID> of(List<StoryRow> stories, long position) {
        var items = stories.stream()
                .map(StoryRow::roadmapItemId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return items.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.sql("select i.item_id from unnest(cast(:items as uuid[])) id"
                                + " join roadmap_item i on i.item_id = id and i.status = 'DROPPED'"
                                + " and i.from_position <= :position"
                                + " and (i.until_position is null or i.until_position > :position)")
                        .param("items", SqlArray.of(items))
                        .param("position", position)
                        .query(UUID.class)
                        .list());
    }
}
