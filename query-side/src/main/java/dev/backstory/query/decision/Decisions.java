package dev.backstory.query.decision;

import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.audit.Effects;
import dev.backstory.query.decision.DecisionRow.Review;
import dev.backstory.query.reading.Access;
import dev.backstory.query.reading.At;
import dev.backstory.query.review.Reviews;
import dev.backstory.query.support.Deed;
import dev.backstory.query.support.People;
import dev.backstory.query.support.SqlArray;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads decisions as they were at a position. */
@Component("decisionView") // the command side has Decisions of its own in the same process
final class Decisions {
    private static final String HELD =
            " and from_position <= :position and (until_position is null or until_position > :position)";

    private final JdbcClient sql;
    private final People people;
    private final Reviews reviews;
    private final Effects effects;

    Decisions(JdbcClient sql, People people, Reviews reviews, Effects effects) {
        this.sql = sql;
        this.people = people;
        this.reviews = reviews;
        this.effects = effects;
    }

    /** At most a page and one of those with any of these statuses, or all if there are none, as they were proposed. */
    List<DecisionRow> all(List<DecisionStatus> statuses, At at) {
        return sql.sql("select " + DecisionRow.TABLE.columnNames() + " from decision where product_id = :product" + HELD
                        + " and (:all or status = any (cast(:statuses as text[])))"
                        + " and proposed > :after order by proposed limit :limit")
                .param("product", at.product())
                .param("position", at.position())
                .param("all", statuses.isEmpty())
                .param("statuses", SqlArray.of(statuses.stream().map(Enum::name).toList()))
                .param("after", at.placeNumber())
                .param("limit", at.limitAndOne())
                .query((row, number) -> DecisionRow.TABLE.read(row, 1))
                .list();
    }

    /** One with what was said of it, and from the place on what it caused. */
    DecisionDetails one(UUID id, At at) {
        var row = row(id, at);
        var after = at.placeNumber();
        var caused = at.page(
                effects.of(at.product(), id, after, at.position(), at.limitAndOne()),
                effect -> Long.toString(effect.position()));
        var names = people.names(deeds(row).stream().map(Deed::actor).toList());
        var said = reviews.of(new Subject(SubjectType.DECISION, id), at);
        return DecisionDetails.of(at.asOf(), row, names, said, caused);
    }

    private DecisionRow row(UUID id, At at) {
        return sql.sql("select " + DecisionRow.TABLE.columnNames()
                        + " from decision where decision_id = :id and product_id = :product" + HELD)
                .param("id", id)
                .param("product", at.product())
                .param("position", at.position())
                .query((row, number) -> DecisionRow.TABLE.read(row, 1))
                .optional()
                .orElseThrow(Access::notFound);
    }

    private static List<Deed> deeds(DecisionRow row) {
        var deeds = new ArrayList<Deed>();
        deeds.add(row.proposal().deed());
        var course = row.course();
        if (course.made() != null) {
            deeds.add(course.made().deed());
        }
        if (course.superseded() != null) {
            deeds.add(course.superseded().deed());
        }
        course.reviews().stream().map(Review::deed).forEach(deeds::add);
        return deeds;
    }
}
