package dev.backstory.query.source;

import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.RecordedEvent;
import dev.backstory.query.support.People;
import dev.backstory.query.support.ViewBatch;
import dev.backstory.query.support.ViewTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The foreign facts of any subject, each with its span. */
@Component
public final class SourceFacts {
    private static final ViewTable<SourceFactRow> TABLE =
            ViewTable.versioned(SourceFactRow.class, "source_fact", "subject_id", "field");

    private final JdbcClient sql;
    private final People people;

    /** What another tracker's field says of one of our subjects, with the ids of people for their names. */
    record SourceFactRow(UUID subjectId, String field, String value, List<UUID> people) {}

    SourceFacts(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** Looks at once for what these events say anew. */
    public static void prepare(List<RecordedEvent> events, ViewBatch batch) {
        var keys = new ArrayList<List<Object>>();
        for (var recorded : events) {
            if (recorded.event() instanceof ForeignFactRecorded fact) {
                keys.add(List.of(fact.id(), fact.field()));
            }
        }
        batch.rows(TABLE).know(keys);
    }

    /** Remembers a fact; the same field once more replaces it from there on. */
    public static void remember(ForeignFactRecorded fact, long position, ViewBatch batch) {
        var row = new SourceFactRow(fact.id(), fact.field(), fact.value(), fact.mentioned());
        batch.rows(TABLE).put(row, position);
    }

    /** Their fields and values as they were at a position, by field, with the names that people have today. */
    public Map<String, String> of(UUID subject, long position) {
        var rows = sql.sql("select " + TABLE.columnNames() + " from source_fact where subject_id = :subject"
                        + " and from_position <= :position and (until_position is null or until_position > :position)"
                        + " order by field")
                .param("subject", subject)
                .param("position", position)
                .query((row, number) -> TABLE.read(row, 1))
                .list();
        var names =
                people.names(rows.stream().flatMap(row -> row.people().stream()).toList());
        var facts = new LinkedHashMap<String, String>();
        rows.forEach(row -> facts.put(row.field(), People.named(row.value(), row.people(), names)));
        return facts;
    }
}
