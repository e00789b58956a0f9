package dev.backstory.query.export;

import dev.backstory.query.audit.AuditChanges;
import dev.backstory.query.audit.AuditChanges.Told;
import dev.backstory.query.audit.change.Change;
import dev.backstory.query.export.Around.Said;
import dev.backstory.query.export.Around.Standing;
import dev.backstory.query.support.SqlArray;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what a page of events leaves unsaid. */
@Component
final class Surroundings {
    private final AuditChanges changes;
    private final JdbcClient database;

    Surroundings(AuditChanges changes, JdbcClient database) {
        this.changes = changes;
        this.database = database;
    }

    /** The first of the events, before which fields of theirs said no more than so many bytes, but for the last of them. */
    List<Told> fitting(List<Told> events, long bytes) {
        var lengths = new HashMap<Long, Long>();
        before(events, "octet_length(value)", row -> lengths.put(row.getLong(1), row.getLong(2)));
        long sum = 0;
        for (int i = 0; i < events.size(); i++) {
            if (sum > bytes) {
                return events.subList(0, i);
            }
            sum += lengths.getOrDefault(events.get(i).position(), 0L);
        }
        return events;
    }

    Around of(List<Told> events) {
        var backlogs = events.stream()
                .flatMap(event -> event.changes().stream())
                .filter(change -> change.field().equals(EventFacts.BACKLOG))
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .map(id -> UUID.fromString(id.toString()))
                .collect(Collectors.toSet());
        return new Around(changes.names(backlogs), standings(events), said(events));
    }

    private Map<Long, Standing> standings(List<Told> events) {
        var asked = new HashMap<Long, UUID>();
        events.stream()
                .filter(event -> event.type().equals(EventFacts.SOURCE_STATUS))
                .filter(event -> !event.changes().isEmpty())
                .forEach(event -> asked.put(event.position(), id(event.changes().getFirst())));
        var standings = new HashMap<Long, Standing>();
        if (!asked.isEmpty()) {
            standings("story", "story_id", asked, standings);
            standings("roadmap_item", "item_id", asked, standings);
        }
        return standings;
    }

    private Map<Long, Said> said(List<Told> events) {
        var said = new HashMap<Long, Said>();
        before(
                events,
                "value, people",
                row -> said.put(row.getLong(1), new Said(row.getString(2), ids(row.getArray(3)))));
        return said;
    }

    /** Takes what a row of a query says. */
    @FunctionalInterface
    private interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    /** Looks up what their fields said right before these events: each position, and these columns. */
    private void before(List<Told> events, String columns, Taking taking) {
        var facts = events.stream()
                .filter(event -> event.type().equals(EventFacts.SOURCE_FACT))
                .filter(event -> !event.changes().isEmpty())
                .toList();
        if (facts.isEmpty()) {
            return;
        }
        var changed = facts.stream().map(event -> event.changes().getFirst()).toList();
        database.sql("""
                        select asked.position, %s from unnest(cast(:ids as uuid[]), cast(:fields as text[]), \
                        cast(:positions as bigint[])) as asked(id, field, position), \
                        lateral (select value, people, until_position from source_fact where subject_id = asked.id \
                          and field = asked.field collate "C" and from_position < asked.position \
                          order by from_position desc limit 1) held \
                        where until_position is null or until_position >= asked.position""".formatted(columns))
                .param("ids", SqlArray.of(changed.stream().map(Surroundings::id).toList()))
                .param(
                        "fields",
                        SqlArray.of(changed.stream()
                                .map(Change::field)
                                .map(Theirs::bare)
                                .toList()))
                .param(
                        "positions",
                        SqlArray.of(facts.stream().map(Told::position).toList()))
                .query(row -> {
                    taking.take(row);
                });
    }

    private static List<UUID> ids(Array people) throws SQLException {
        return List.of((UUID[]) people.getArray());
    }

    private static UUID id(Change change) {
        return change.subject().id();
    }

    /** At each position the row that held then. */
    private void standings(String table, String key, Map<Long, UUID> asked, Map<Long, Standing> standings) {
        var positions = List.copyOf(asked.keySet());
        database.sql("""
                        select asked.position, status, source_status \
                        from unnest(cast(:ids as uuid[]), cast(:positions as bigint[])) as asked(id, position), \
                        lateral (select status, source_status from %s where %s = asked.id \
                          and from_position <= asked.position order by from_position desc limit 1) held""".formatted(table, key))
                .param("ids", SqlArray.of(positions.stream().map(asked::get).toList()))
                .param("positions", SqlArray.of(positions))
                .query(row -> {
                    standings.put(row.getLong(1), new Standing(row.getString(2), row.getString(3)));
                });
    }
}
