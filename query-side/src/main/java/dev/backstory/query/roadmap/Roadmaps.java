package dev.backstory.query.roadmap;

import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.dependency.Dependencies;
import dev.backstory.query.launch.Launches;
import dev.backstory.query.order.Order;
import dev.backstory.query.reading.Access;
import dev.backstory.query.reading.At;
import dev.backstory.query.review.Reviews;
import dev.backstory.query.roadmap.RoadmapRows.ReschedulingRow;
import dev.backstory.query.source.SourceFacts;
import java.util.ArrayList;
import java.util.HashSet;
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
    private final Dependencies dependencies;
    private final Launches launches;
    private final Reviews reviews;

    record Roadmap(UUID roadmapId, long version, List<ItemEntry> items) {}

    private record Known(UUID roadmapId, long version) {}

    Roadmaps(JdbcClient sql, SourceFacts facts, Dependencies dependencies, Launches launches, Reviews reviews) {
        this.sql = sql;
        this.facts = facts;
        this.dependencies = dependencies;
        this.launches = launches;
        this.reviews = reviews;
    }

    /** The ranked items in order, then the unranked, then those that have left. */
    Roadmap of(At at) {
        var roadmap = known(at);
        var all = all(at);
        var entries = new ArrayList<ItemEntry>();
        var placed = new HashSet<UUID>();
        var rank = 1;
        for (var entry : Order.at(sql, roadmap.roadmapId, at.position()).after(null, Integer.MAX_VALUE)) {
            var row = all.row(entry.subject());
            if (row == null) {
                throw new IllegalStateException("A place in the order for no item: " + entry.subject());
            }
            placed.add(row.itemId());
            entries.add(all.entry(row, entry.ranked() ? rank++ : null));
        }
        all.rows().stream()
                .filter(row -> !placed.contains(row.itemId()))
                .forEach(row -> entries.add(all.entry(row, null)));
        return new Roadmap(roadmap.roadmapId, roadmap.version, entries);
    }

    /** One item, with what other trackers said of it. */
    ItemDetails item(UUID id, At at) {
        var all = all(at);
        var row = all.row(id);
        if (row == null) {
            throw Access.notFound();
        }
        var rank =
                Order.at(sql, row.roadmapId(), at.position()).ranks(List.of(id)).get(id);
        var said = reviews.of(new Subject(SubjectType.ROADMAP_ITEM, id), at);
        return ItemDetails.of(at.asOf(), row, all.entry(row, rank), said, facts.of(id, at.position()));
    }

    private RoadmapItems all(At at) {
        return new RoadmapItems(
                items(at),
                reschedulings(at),
                dependencies.ofItems(at.product(), at.position()),
                launches.of(at.product(), at.position()));
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
