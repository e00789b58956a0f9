package dev.backstory.query.audit;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the positions of the entries that a filter asks for, one page at a time, however long the history is.
 *
 * <p>What is frequent is found on a walk along one ordered index, which looks at so many entries at most. Where these
 * were not enough, the entries are rare there, and are gathered from the index that knows of each word and each facet
 * where it occurs: it reads the entries alone that all conditions have in common.
 */
@Component
final class AuditSearch {
    static final int LOOKED_AT_MAX = 10_000;

    /** Nothing here is ever served by reading a whole table, nor is it worth other processes. */
    static final String PLANNING = "select set_config('enable_seqscan', 'off', true),"
            + " set_config('max_parallel_workers_per_gather', '0', true)";

    private final JdbcClient database;
    private final int lookedAtMax;

    @Autowired
    AuditSearch(JdbcClient database) {
        this(database, LOOKED_AT_MAX);
    }

    AuditSearch(JdbcClient database, int lookedAtMax) {
        this.database = database;
        this.lookedAtMax = lookedAtMax;
    }

    /** The first so many positions in this order; call it inside of a transaction. */
    List<Long> positions(AuditFilter filter, boolean ascending, int limit) {
        database.sql(PLANNING).query().singleRow();
        var walk = AuditWalk.of(filter, ascending, lookedAtMax);
        var met = longs(walk.page(limit));
        return met.size() == limit || isWhole(walk) ? met : longs(AuditGathering.of(filter, ascending, limit));
    }

    /** Whether a walk comes to its end before it has looked at as much as it may. */
    private boolean isWhole(AuditWalk walk) {
        return longs(walk.lookedAt()).getFirst() < lookedAtMax;
    }

    private List<Long> longs(AuditSql query) {
        return database.sql(query.sql())
                .params(query.parameters())
                .query(Long.class)
                .list();
    }
}
