package dev.backstory.query.order;

import dev.backstory.query.order.RankingRows.MapRow;
import dev.backstory.query.support.SqlArray;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many entries the epochs of a ranking held at a position: one look-up in an index for each. */
record EpochCounts(JdbcClient sql, UUID ranking, long position) {
    int[] before(MapRow map) {
        var counts = sql.sql("select (select entries from ranking_epoch where ranking_id = :ranking and epoch = e.epoch"
                        + " and from_position <= :position order by from_position desc limit 1)"
                        + " from unnest(cast(:epochs as integer[])) with ordinality e(epoch, place) order by e.place")
                .param("ranking", ranking)
                .param("position", position)
                .param("epochs", SqlArray.of(map.epochs()))
                .query(Integer.class)
                .list();
        var before = new int[counts.size() + 1];
        for (var i = 0; i < counts.size(); i++) {
            before[i + 1] = before[i] + counts.get(i);
        }
        return before;
    }
}
