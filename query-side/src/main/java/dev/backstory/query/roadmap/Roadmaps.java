package dev.backstory.query.roadmap;

import static java.util.stream.Collectors.groupingBy;

import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.order.Order;
import dev.backstory.query.reading.Access;
import dev.backstory.query.reading.At;
import dev.backstory.query.review.Reviews;
import dev.backstory.query.roadmap.RoadmapRows.ReschedulingRow;
import dev.backstory.query.source.SourceFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a roadmap as it was at a position. */
@Component("roadmapView") // the command side has Roadmaps of its own in the same process
final class Roadmaps {
    private static final String HELD =
            " and from_position <= :position" + " and (until_position is null or until_position > :position)";

    private final JdbcClient sql;
    private final SourceFacts facts;
    private final Reviews reviews;

    record Roadmap(UUID roadmapId, long version, List<ItemEntry> items) {}

    private record Known(UUID roadmapId, long version) {}

    Roadmaps(JdbcClient sql, SourceFacts facts, Reviews reviews) {
        this.sql = sql;
        this.facts = facts;
        this.reviews = reviews;
    }

    /** The ranked items in order, then the unranked, then those that have left. */
    Roadmap of(At at) {
        var roadmap = known(at);
        var rows = new LinkedHashMap<UUID, ItemRow>();
        items(at).forEach(row -> rows.put(row.itemId(), row));
        var moves = reschedulings(at).stream().collect(groupingBy(ReschedulingRow::itemId));
        var items = new ArrayList<ItemEntry>();
        var rank = 1;
        for (var entry : Order.at(sql, roadmap.roadmapId, at.position()).after(null, Integer.MAX_VALUE)) {
            var row = rows.remove(entry.subject());
            if (row == null) {
                throw new IllegalStateException("A place in the order for no item: " + entry.subject());
            }
            items.add(ItemEntry.of(row, entry.ranked() ? rank++ : null, moves.getOrDefault(row.itemId(), List.of())));
        }
        rows.values().forEach(row -> items.add(ItemEntry.of(row, null, moves.getOrDefault(row.itemId(), List.of()))));
        return new Roadmap(roadmap.roadmapId, roadmap.version, items);
    }

    /** One item, with what other trackers said of it. */
    ItemDetails item(UUID id, At at) {
        var row = items(at).stream()
                .filter(candidate -> candidate.itemId().equals(id))
                .findFirst()
                .orElseThrow(Access::notFound);
        var rank =
                Order.at(sql, row.roadmapId(), at.position()).ranks(List.of(id)).get(id);
        var moves = reschedulings(at).stream()
                .filter(move -> move.itemId().equals(id))
                .toList();
        var said = reviews.of(new Subject(SubjectType.ROADMAP_ITEM, id), at);
        return ItemDetails.of(at.asOf(), row, ItemEntry.of(row, rank, moves), said, facts.of(id, at.position()));
    }

    private Known known(At at) {
        return sql.sql("select roadmap_id, (select version from roadmap_version v where v.roadmap_id = r.roadmap_id"
                        + " and from_position <= :position order by from_position desc limit 1) from roadmap r"
                        + " where product_id = :product and opened <= :position")
                .param("product", at.product())
                .param("position", at.position())
                .query((row, number) -> new Known(row.getObject(1, UUID.class), row.getLong(2)))
                .optional()
                .orElseThrow(Access::notFound);
    }

    private List<ItemRow> items(At at) {
        return sql.sql("select " + ItemRow.TABLE.columnNames() + " from roadmap_item where product_id = :product" + HELD
                        + " order by added")
                .param("product", at.product())
                .param("position", at.position())
                .query((row, number) -> ItemRow.TABLE.read(row, 1))
                .list();
    }

    private List<ReschedulingRow> reschedulings(At at) {
        return sql.sql("select " + RoadmapRows.RESCHEDULING.columnNames() + " from roadmap_rescheduling"
                        + " where product_id = :product and position <= :position order by position")
                .param("product", at.product())
                .param("position", at.position())
                .query((row, number) -> RoadmapRows.RESCHEDULING.read(row, 1))
                .list();
    }
}
