package dev.backstory.query.review;

import dev.backstory.events.ReviewEvent;
import dev.backstory.events.Subject;
import dev.backstory.events.authority.Authority;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.EventNames;
import dev.backstory.query.reading.At;
import dev.backstory.query.review.ReviewRows.EndorsementRow;
import dev.backstory.query.review.ReviewRows.RequestRow;
import dev.backstory.query.review.Said.Endorsement;
import dev.backstory.query.review.Said.Objection;
import dev.backstory.query.review.Said.Request;
import dev.backstory.query.support.Deed;
import dev.backstory.query.support.People;
import dev.backstory.query.support.SqlArray;
import dev.backstory.query.support.ViewTable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was said of a subject, as it was at a position. */
@Component
public final class Reviews {
    private static final String REVIEWS = SqlArray.of(Arrays.stream(ReviewEvent.class.getPermittedSubclasses())
            .map(EventNames::of)
            .toList());

    private static final String MAY_REVIEW = SqlArray.of(
            Authority.command("Endorse").roles().stream().map(Role::name).toList());

    private final JdbcClient sql;
    private final People people;

    private record Found(ObjectionRow row, @Nullable Long closedAt) {}

    public Reviews(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** What was said of it, whose revision is the version with which it became what it is. */
    public Said of(Subject subject, At at) {
        return of(subject, revision(subject.id(), at.position()), at);
    }

    /** What was said of what counts its revisions itself and is at this one. */
    public Said of(Subject subject, long revision, At at) {
        var requests = said(ReviewRows.REQUEST, subject, at);
        var endorsements = said(ReviewRows.ENDORSEMENT, subject, at);
        var objections = objections(subject, at);
        var deeds = Stream.of(
                        requests.stream().map(RequestRow::deed),
                        endorsements.stream().map(EndorsementRow::deed),
                        objections.stream().map(found -> found.row.deed()))
                .flatMap(Function.identity())
                .toList();
        var names = people.names(deeds.stream().map(Deed::actor).toList());
        var objected = objections.stream().map(found -> found.row.deed()).toList();
        var said = Stream.concat(endorsements.stream().map(EndorsementRow::deed), objected.stream())
                .toList();
        var reviewers = requests.isEmpty() ? Set.<UUID>of() : reviewers(at);
        return new Said(
                requests.stream()
                        .map(row -> request(row, reviewers, said, names))
                        .toList(),
                endorsements.stream()
                        .map(row -> endorsement(row, revision, objected, names))
                        .toList(),
                objections.stream().map(found -> objection(found, at, names)).toList());
    }

    private static Request request(RequestRow row, Set<UUID> reviewers, List<Deed> said, Map<UUID, String> names) {
        var outstanding = row.reviewers().stream()
                .filter(reviewers::contains)
                .filter(reviewer -> !spokeAfter(reviewer, row.position(), said))
                .toList();
        return new Request(
                row.revision(),
                row.reviewers(),
                outstanding,
                row.note(),
                row.deed().told(names));
    }

    private static Endorsement endorsement(
            EndorsementRow row, long revision, List<Deed> objected, Map<UUID, String> names) {
        var stands = !spokeAfter(row.deed().actor(), row.position(), objected);
        return new Endorsement(
                row.revision(),
                stands && row.revision() == revision,
                row.note(),
                row.deed().told(names));
    }

    private static Objection objection(Found found, At at, Map<UUID, String> names) {
        var closedAt = found.closedAt == null || found.closedAt > at.position() ? null : found.closedAt;
        return new Objection(
                found.row.revision(),
                closedAt == null,
                closedAt,
                found.row.deed().told(names));
    }

    private static boolean spokeAfter(UUID person, long position, List<Deed> said) {
        return said.stream().anyMatch(deed -> deed.actor().equals(person) && deed.position() > position);
    }

    private <R extends Record> List<R> said(ViewTable<R> table, Subject subject, At at) {
        return of(table, "", subject, at)
                .query((row, number) -> table.read(row, 1))
                .list();
    }

    private List<Found> objections(Subject subject, At at) {
        return of(ObjectionRow.TABLE, ", until_position", subject, at)
                .query((row, number) ->
                        new Found(ObjectionRow.TABLE.read(row, 1), row.getObject("until_position", Long.class)))
                .list();
    }

    private JdbcClient.StatementSpec of(ViewTable<?> table, String more, Subject subject, At at) {
        return sql.sql("select " + table.columnNames() + more + " from " + table.name()
                        + " where subject_id = :id and subject_type = :type and position <= :position"
                        + " order by position")
                .param("id", subject.id())
                .param("type", subject.type().name())
                .param("position", at.position());
    }

    /** Who could say something of it: nobody waits for those whose role was revoked. */
    private Set<UUID> reviewers(At at) {
        return new HashSet<>(sql.sql("select person from product_role where product_id = :product"
                        + " and role = any(cast(:roles as text[])) and from_position <= :position"
                        + " and (until_position is null or until_position > :position)")
                .param("product", at.product())
                .param("roles", MAY_REVIEW)
                .param("position", at.position())
                .query(UUID.class)
                .list());
    }

    /** The subject's last version that was not made by a review. */
    private long revision(UUID subject, long position) {
        return sql.sql("select sequence + 1 from log.event where aggregate_id = :subject and position <= :position"
                        + " and event_type <> all (cast(:reviews as text[])) order by sequence desc limit 1")
                .param("subject", subject.toString())
                .param("position", position)
                .param("reviews", REVIEWS)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
