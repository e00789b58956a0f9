package dev.backstory.query.reading;

import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what belongs to no single product, as it is now, in one transaction and after waiting if asked to. */
@Component
public final class AcrossProducts {
    private static final String POSITION_HEADER = "Backstory-Position";

    /** Of a position without an event the log itself is waited for. */
    private static final UUID NO_PRODUCT = new UUID(0, 0);

    private final Readings readings;
    private final JdbcClient sql;

    public AcrossProducts(Readings readings, JdbcClient sql) {
        this.readings = readings;
        this.sql = sql;
    }

    /** What the supplier reads. @throws Problem malformed for any parameter, behind if the views do not get there */
    public <A> A answer(Caller caller, HttpServletRequest http, Supplier<A> answer) {
        new Parameters(http).allowOnly(Set.of());
        waitIfAsked(caller, http);
        return Objects.requireNonNull(readings.transaction().execute(status -> answer.get()));
    }

    /** The position belongs to one product's event, and that is the product that the caller has just changed. */
    private void waitIfAsked(Caller caller, HttpServletRequest http) {
        var asked = http.getHeader(POSITION_HEADER);
        if (asked == null) {
            return;
        }
        if (!asked.strip().matches("\\d{1,18}")) {
            throw Problem.of(ProblemType.MALFORMED, "The header " + POSITION_HEADER + " must be a position.");
        }
        var position = Long.parseLong(asked.strip());
        var product = sql.sql("select product_id from log.event where position = :position")
                .param("position", position)
                .query(UUID.class)
                .optional();
        readings.heads().await(caller.person(), product.orElse(NO_PRODUCT), position);
    }
}
