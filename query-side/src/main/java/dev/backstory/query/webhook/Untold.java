package dev.backstory.query.webhook;

import dev.backstory.query.audit.AuditTail;
import dev.backstory.query.audit.AuditTail.Told;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a webhook has not been told yet, as its receiver gets it. */
@Component
class Untold {
    private static final int PAGE = 50;

    private final AuditTail tail;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Untold(AuditTail tail, ObjectProvider<JsonMapper> json, PlatformTransactionManager transactions) {
        this.tail = tail;
        this.json = json.getIfUnique(() -> JsonMapper.builder().build());
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
    }

    /** The next entries after a position, of these types or of any; none at the end. */
    List<Told> after(UUID product, long position, List<String> types) {
        return Objects.requireNonNull(transaction.execute(status -> tail.after(product, position, types, PAGE)));
    }

    /** The body of a request about an entry, after one about the entry at {@code previous}. */
    byte[] body(UUID product, Told told, long previous) {
        return json.writeValueAsBytes(Envelope.of(product, told, previous));
    }
}
