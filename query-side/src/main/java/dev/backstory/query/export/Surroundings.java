package dev.backstory.query.export;

import dev.backstory.query.audit.AuditChanges;
import dev.backstory.query.audit.AuditChanges.Told;
import dev.backstory.query.audit.change.Change;
import dev.backstory.query.export.Around.Standing;
import dev.backstory.query.support.SqlArray;
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

    Around of(List<Told> events) {
        var backlogs = events.stream()
                .flatMap(event -> event.changes().stream())
                .filter(change -> change.field().equals(EventFacts.BACKLOG))
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(Objects::nonNull)
                .map(id -> UUID.fromString(id.toString()))
                .collect(Collectors.toSet());
        return new Around(changes.names(backlogs), standings(events));
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
