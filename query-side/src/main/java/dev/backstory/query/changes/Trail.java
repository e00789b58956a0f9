package dev.backstory.query.changes;

import dev.backstory.query.audit.AuditTail;
import dev.backstory.query.reading.Access;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Reads what there is to tell, and who may hear it, each at one moment. */
@Component
final class Trail {
    static final String VIEW = "changes";

    private final JdbcClient database;
    private final AuditTail tail;
    private final Access access;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Trail(
            JdbcClient database,
            AuditTail tail,
            Access access,
            ObjectProvider<JsonMapper> json,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.tail = tail;
        this.access = access;
        this.json = json.getIfUnique(() -> JsonMapper.builder().build());
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
    }

    JsonMapper json() {
        return json;
    }

    /** How far the views of these products are, in one statement. */
    Map<UUID, Long> heads(Collection<UUID> products) {
        var heads = new HashMap<UUID, Long>();
        database.sql("select product_id, position from product_view where product_id in (:products)")
                .param("products", products)
                .query(row -> {
                    heads.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return heads;
    }

    /** At most so many lines after a position, of these types or of any. */
    Stretch after(UUID product, long position, List<String> types, int limit) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var readers = access.readers(VIEW, product);
            var head = heads(List.of(product)).getOrDefault(product, 0L);
            var lines = tail.after(product, position, types, limit).stream()
                    .map(told -> Line.of(told, json))
                    .toList();
            var whole = lines.size() < limit;
            return new Stretch(lines, whole ? head : lines.getLast().position(), whole, readers);
        }));
    }
}
