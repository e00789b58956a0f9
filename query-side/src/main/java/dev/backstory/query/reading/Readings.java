package dev.backstory.query.reading;

import dev.backstory.query.waiting.Heads;
import dev.backstory.web.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins the reading of views: {@code readings.of("backlogs", product, caller, http).answer(at -> …)}. */
@Component
public final class Readings {
    private final Heads heads;
    private final Moments moments;
    private final Access access;
    private final TransactionTemplate transaction;

    public Readings(Heads heads, Moments moments, Access access, PlatformTransactionManager transactions) {
        this.heads = heads;
        this.moments = moments;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setReadOnly(true);
    }

    /** A reading of one product's view; {@code view} is its name in the table of authority. */
    public Reading of(String view, UUID product, Caller caller, HttpServletRequest http) {
        return new Reading(this, view, product, caller, http);
    }

    Heads heads() {
        return heads;
    }

    Moments moments() {
        return moments;
    }

    Access access() {
        return access;
    }

    TransactionTemplate transaction() {
        return transaction;
    }
}
