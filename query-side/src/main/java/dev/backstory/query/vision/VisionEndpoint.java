package dev.backstory.query.vision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.backstory.events.Rationale;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.reading.AsOf;
import dev.backstory.query.reading.At;
import dev.backstory.query.reading.Readings;
import dev.backstory.query.review.Reviews;
import dev.backstory.query.review.Said;
import dev.backstory.query.support.People;
import dev.backstory.web.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A product's vision with all its revisions. */
@RestController
final class VisionEndpoint {
    private final Readings readings;
    private final Visions visions;
    private final People people;
    private final Reviews reviews;

    /** What held from when on, by whom and why. */
    record Revision(
            int revision,
            String statement,
            @Nullable String targetCustomers,
            @Nullable String needs,
            @Nullable String differentiator,
            long position,
            UUID eventId,
            Instant at,
            UUID actor,
            @Nullable String actorName,
            List<String> roles,
            @Nullable Rationale rationale) {}

    /** The vision of a moment; before the first, the revision is 0 and the rest null. */
    record Answer(
            AsOf asOf,
            int revision,
            @Nullable String statement,
            @Nullable String targetCustomers,
            @Nullable String needs,
            @Nullable String differentiator,
            List<Revision> revisions,
            @JsonUnwrapped Said said) {}

    VisionEndpoint(Readings readings, Visions visions, People people, Reviews reviews) {
        this.readings = readings;
        this.visions = visions;
        this.people = people;
        this.reviews = reviews;
    }

    @GetMapping("/api/v1/products/{product}/vision")
    ResponseEntity<Object> vision(@PathVariable UUID product, Caller caller, HttpServletRequest http) {
        return readings.of("vision", product, caller, http).answer(this::answer);
    }

    private Answer answer(At at) {
        var rows = visions.revisions(at.product(), at.position());
        var names = people.names(rows.stream().map(VisionRow::actor).toList());
        var revisions =
                rows.stream().map(row -> revision(row, names.get(row.actor()))).toList();
        var number = revisions.isEmpty() ? 0 : revisions.getLast().revision();
        var said = reviews.of(new Subject(SubjectType.VISION, at.product()), number, at);
        if (revisions.isEmpty()) {
            return new Answer(at.asOf(), 0, null, null, null, null, revisions, said);
        }
        var now = revisions.getLast();
        return new Answer(
                at.asOf(),
                now.revision(),
                now.statement(),
                now.targetCustomers(),
                now.needs(),
                now.differentiator(),
                revisions,
                said);
    }

    private static Revision revision(VisionRow row, @Nullable String actorName) {
        return new Revision(
                row.revision(),
                row.statement(),
                row.targetCustomers(),
                row.needs(),
                row.differentiator(),
                row.position(),
                row.eventId(),
                row.occurred(),
                row.actor(),
                actorName,
                row.roles(),
                row.rationale());
    }
}
