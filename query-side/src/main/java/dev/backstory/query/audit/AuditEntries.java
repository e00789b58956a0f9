package dev.backstory.query.audit;

import dev.backstory.query.audit.change.Change;
import dev.backstory.query.support.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole entries by their positions. */
@Component
final class AuditEntries {
    private final JdbcClient database;
    private final People people;

    AuditEntries(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    /** The entries at these positions, in this order; of one subject's history only the changes of that subject. */
    List<AuditEntry> read(UUID product, List<Long> positions, @Nullable UUID onlySubject) {
        return read(product, positions, onlySubject, Map.of());
    }

    /** The same, with what some of them changed of the subject in passing. */
    List<AuditEntry> read(UUID product, List<Long> positions, @Nullable UUID onlySubject, Map<Long, Change> inPassing) {
        if (positions.isEmpty()) {
            return List.of();
        }
        var rows = rows(product, positions);
        var changes = changes(product, positions, onlySubject);
        inPassing.forEach((position, change) -> changes.put(position, List.of(change)));
        var names = people.names(
                rows.values().stream().flatMap(row -> row.persons().stream()).toList());
        return positions.stream()
                .map(rows::get)
                .map(row -> AuditEntry.of(
                        row,
                        names,
                        changes.getOrDefault(row.position(), List.of()),
                        inPassing.containsKey(row.position())))
                .toList();
    }

    private Map<Long, AuditRow> rows(UUID product, List<Long> positions) {
        return database
                .sql("select " + AuditRow.TABLE.columnNames()
                        + " from audit_entry where product_id = :product and position in (:positions)")
                .param("product", product)
                .param("positions", positions)
                .query((row, number) -> AuditRow.TABLE.read(row, 1))
                .list()
                .stream()
                .collect(Collectors.toMap(AuditRow::position, Function.identity()));
    }

    private Map<Long, List<Change>> changes(UUID product, List<Long> positions, @Nullable UUID onlySubject) {
        var changes = new HashMap<Long, List<Change>>();
        var statement = database.sql("select " + SubjectRow.TABLE.columnNames()
                        + " from audit_subject where product_id = :product and position in (:positions)"
                        + (onlySubject == null ? "" : " and subject_id = :subject") + " order by position, ordinal")
                .param("product", product)
                .param("positions", positions);
        (onlySubject == null ? statement : statement.param("subject", onlySubject))
                .query((row, number) -> SubjectRow.TABLE.read(row, 1))
                .list()
                .forEach(row -> changes.computeIfAbsent(row.position(), position -> new ArrayList<>())
                        .addAll(row.changes()));
        return changes;
    }
}
