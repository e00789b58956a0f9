package dev.backstory.query.audit;

import dev.backstory.events.Source;
import dev.backstory.events.SubjectType;
import dev.backstory.query.audit.change.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What events changed of stories and items, as it is kept: with ids of people, and nobody's name. */
@Component
public final class AuditChanges {
    private static final List<String> TYPES = List.of(SubjectType.STORY.name(), SubjectType.ROADMAP_ITEM.name());

    private final JdbcClient database;

    /** What one event changed of them.
     *
     * @param at when it occurred
     * @param people whose ids stand in texts in place of their names
     */
    public record Told(
            long position,
            String type,
            Instant at,
            UUID actor,
            @Nullable Source source,
            boolean inferred,
            List<UUID> people,
            List<Change> changes) {}

    AuditChanges(JdbcClient database) {
        this.database = database;
    }

    /** Some of what events changed.
     *
     * @param isAll whether none follow
     */
    public record Some(List<Told> events, boolean isAll) {}

    /** The first events after a position and up to another that touched one of them: so many at most, and no more after so many bytes. */
    public Some after(UUID product, long position, long until, int limit, long bytes) {
        var places = places(product, position, until, limit);
        var fitting = places.stream()
                .limit(limit)
                .filter(place -> place.before() < bytes)
                .map(Place::position)
                .toList();
        return new Some(fitting.isEmpty() ? List.of() : told(product, fitting), fitting.size() == places.size());
    }

    /** An event, and how many bytes those before it have. */
    private record Place(long position, long before) {}

    /** One more than asked for, to see whether any follow; the log knows how long an event is without reading it. */
    private List<Place> places(UUID product, long position, long until, int limit) {
        return database.sql("""
                        select position, sum(size) over (order by position) - size as before from \
                          (select position, octet_length(payload) + octet_length(meta_data) as size from \
                            (select distinct position from audit_subject where product_id = :product and position > :after \
                              and position <= :until and subject_type in (:types) order by position limit :limit) page \
                            join log.event using (position)) sized order by position""")
                .param("product", product)
                .param("after", position)
                .param("until", until)
                .param("types", TYPES)
                .param("limit", limit + 1)
                .query((row, number) -> new Place(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** What these subjects are called. */
    public Map<UUID, String> names(Collection<UUID> subjects) {
        var names = new HashMap<UUID, String>();
        if (!subjects.isEmpty()) {
            database.sql("select subject_id, name from subject_name"
                            + " where subject_id in (:subjects) and until_position is null")
                    .param("subjects", subjects)
                    .query(row -> {
                        names.put(row.getObject(1, UUID.class), row.getString(2));
                    });
        }
        return names;
    }

    private List<Told> told(UUID product, List<Long> positions) {
        var changes = changes(product, positions);
        return database
                .sql("select " + AuditRow.TABLE.columnNames()
                        + " from audit_entry where product_id = :product and position in (:positions)"
                        + " order by position")
                .param("product", product)
                .param("positions", positions)
                .query((row, number) -> AuditRow.TABLE.read(row, 1))
                .list()
                .stream()
                .map(row -> told(row, changes.getOrDefault(row.position(), List.of())))
                .toList();
    }

    private static Told told(AuditRow row, List<Change> changes) {
        return new Told(
                row.position(),
                row.type(),
                row.occurred(),
                row.actor(),
                row.source(),
                row.inferred(),
                row.people(),
                List.copyOf(changes));
    }

    private Map<Long, List<Change>> changes(UUID product, List<Long> positions) {
        var changes = new HashMap<Long, List<Change>>();
        database.sql("select " + SubjectRow.TABLE.columnNames() + " from audit_subject where product_id = :product"
                        + " and position in (:positions) and subject_type in (:types) order by position, ordinal")
                .param("product", product)
                .param("positions", positions)
                .param("types", TYPES)
                .query((row, number) -> SubjectRow.TABLE.read(row, 1))
                .list()
                .forEach(row -> changes.computeIfAbsent(row.position(), position -> new ArrayList<>())
                        .addAll(row.changes()));
        return changes;
    }
}
