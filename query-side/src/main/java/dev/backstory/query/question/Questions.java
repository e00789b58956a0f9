package dev.backstory.query.question;

import dev.backstory.events.authority.Role;
import dev.backstory.query.reading.Access;
import dev.backstory.query.reading.At;
import dev.backstory.query.support.Deed;
import dev.backstory.query.support.People;
import dev.backstory.query.support.SqlArray;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads questions as they were at a position. */
@Component
final class Questions {
    private static final String HELD = " from question where product_id = :product and from_position <= :position"
            + " and (until_position is null or until_position > :position)";

    private final JdbcClient sql;
    private final People people;

    Questions(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** At most a page and one of those that are open or not, or of all, and put to one of these roles if any are named, as they were asked. */
    List<QuestionRow> all(@Nullable Boolean open, List<Role> roles, At at) {
        var which = open == null ? "" : open ? " and answer is null" : " and answer is not null";
        return sql.sql("select " + QuestionRow.TABLE.columnNames() + HELD + which
                        + (roles.isEmpty() ? "" : " and to_role = any(cast(:roles as text[]))")
                        + " and asked > :after order by asked limit :limit")
                .param("product", at.product())
                .param("position", at.position())
                .params(
                        roles.isEmpty()
                                ? Map.of()
                                : Map.of(
                                        "roles",
                                        SqlArray.of(
                                                roles.stream().map(Role::name).toList())))
                .param("after", at.placeNumber())
                .param("limit", at.limitAndOne())
                .query((row, number) -> QuestionRow.TABLE.read(row, 1))
                .list();
    }

    QuestionRow one(UUID id, At at) {
        return sql.sql("select " + QuestionRow.TABLE.columnNames() + HELD + " and question_id = :id")
                .param("product", at.product())
                .param("position", at.position())
                .param("id", id)
                .query((row, number) -> QuestionRow.TABLE.read(row, 1))
                .optional()
                .orElseThrow(Access::notFound);
    }

    /** The same with names. */
    List<QuestionEntry> told(List<QuestionRow> rows, At at) {
        var names = people.names(rows.stream()
                .flatMap(row -> Stream.of(row.asking(), row.answering()))
                .filter(Objects::nonNull)
                .map(Deed::actor)
                .toList());
        return rows.stream()
                .map(row -> QuestionEntry.of(row, names, at.occurred()))
                .toList();
    }
}
