package dev.backstory.query.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the positions of the entries that a filter asks for, one page at a time, from indexes alone. */
@Component
final class AuditSearch {
    private final JdbcClient database;

    AuditSearch(JdbcClient database) {
        this.database = database;
    }

    /** The first so many positions in this order. */
    List<Long> positions(AuditFilter filter, boolean ascending, int limit) {
        var query = AuditSql.of(filter, ascending, limit);
        return database.sql(query.sql())
                .params(query.parameters())
                .query(Long.class)
                .list();
    }
}
