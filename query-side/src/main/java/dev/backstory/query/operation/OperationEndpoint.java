package dev.backstory.query.operation;

import dev.backstory.query.reading.AcrossProducts;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.operation.Operators;
import dev.backstory.web.operation.RebuildAnswer;
import dev.backstory.web.operation.RebuildRows;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/operations}: how the views stand, for administrators. */
@RestController
final class OperationEndpoint {
    private static final String PARKED = """
            select v.*, l.product_key, r.asked, (select count(*) from log.event e where e.product_id = v.product_id \
            and e.position > v.position) as waiting from product_view v left join log.product_log l using (product_id) \
            left join operation.redrive r using (product_id) where v.parked_position is not null \
            order by v.parked_position""";

    private final AcrossProducts across;
    private final JdbcClient sql;
    private final RebuildRows rebuilds;

    /** All products whose views stand still. */
    record Listing(List<Parked> parked) {}

    /**
     * A product whose views stand still at an event that they cannot take in.
     *
     * @param shown the position up to which its views are
     * @param position that of the event
     * @param since when it stopped there
     * @param waiting how many events its views do not have yet, this one among them
     * @param redriveAsked when another try was asked for that has not been made yet
     */
    record Parked(
            UUID productId,
            String key,
            long shown,
            long position,
            String type,
            String error,
            Instant since,
            long waiting,
            @Nullable Instant redriveAsked) {}

    OperationEndpoint(AcrossProducts across, JdbcClient sql, RebuildRows rebuilds) {
        this.across = across;
        this.sql = sql;
        this.rebuilds = rebuilds;
    }

    @GetMapping("/api/v1/operations/parked")
    Listing parked(Caller caller, HttpServletRequest http) {
        Operators.mustInclude(caller);
        return across.answer(
                caller,
                http,
                () -> new Listing(
                        sql.sql(PARKED).query((row, number) -> parked(row)).list()));
    }

    @GetMapping("/api/v1/operations/rebuild")
    RebuildAnswer rebuild(Caller caller, HttpServletRequest http) {
        Operators.mustInclude(caller);
        return across.answer(
                caller,
                http,
                () -> rebuilds.last()
                        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "Nobody has asked for a rebuild yet.")));
    }

    private static Parked parked(ResultSet row) throws SQLException {
        var since = row.getObject("parked_since", OffsetDateTime.class);
        var asked = row.getObject("asked", OffsetDateTime.class);
        return new Parked(
                row.getObject("product_id", UUID.class),
                row.getString("product_key"),
                row.getLong("position"),
                row.getLong("parked_position"),
                row.getString("parked_type"),
                row.getString("parked_error"),
                (since == null ? row.getObject("recorded", OffsetDateTime.class) : since).toInstant(),
                row.getLong("waiting"),
                asked == null ? null : asked.toInstant());
    }
}
