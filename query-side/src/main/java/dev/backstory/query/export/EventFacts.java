package dev.backstory.query.export;

import dev.backstory.query.audit.AuditChanges.Told;
import dev.backstory.query.audit.change.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells one event as facts. */
final class EventFacts {
    static final String BACKLOG = "backlogId";
    static final String SOURCE_STATUS = "SourceStatusChanged";
    static final String SOURCE_FACT = "ForeignFactRecorded";

    private static final String RANK = "rank";
    private static final String UNRANKED = "UNRANKED";

    private final Told event;
    private final Around around;
    private final List<FactLine> facts = new ArrayList<>();

    private EventFacts(Told event, Around around) {
        this.event = event;
        this.around = around;
    }

    static List<FactLine> of(Told event, Around around) {
        var told = new EventFacts(event, around);
        told.tell();
        return told.facts;
    }

    private void tell() {
        switch (event.type()) {
            case "StoryDefined", "RoadmapItemAdded" -> begin();
            case "StoryRanked", "RoadmapItemRanked" -> enter();
            case "BacklogReprioritised", "RoadmapReprioritised" -> move();
            case "StoryLeft", "RoadmapItemLeft" -> {} // by its status, or to another backlog: that says so
            case SOURCE_STATUS -> event.changes().stream().limit(1).forEach(this::stand);
            case SOURCE_FACT -> event.changes().forEach(this::keep);
            default -> event.changes().forEach(change -> new FieldFacts(this, around).tell(change));
        }
    }

    /** As what it came to be, and what held from then on. */
    private void begin() {
        var subject = event.changes().getFirst().subject().id();
        var kind = event.changes().stream()
                .filter(change -> change.field().equals("kind"))
                .findFirst()
                .orElseThrow();
        add(subject, "created", null, Theirs.text(kind.after()));
        var source = event.source();
        if (source != null) {
            facts.add(FactLine.key(subject, source.reference()));
        }
        var fields = new FieldFacts(this, around);
        event.changes().stream()
                .filter(change -> !change.field().equals("kind"))
                .filter(change ->
                        source == null || !change.field().equals("status")) // the other tracker's is told next
                .forEach(fields::begin);
    }

    private void enter() {
        var rank = event.changes().stream()
                .filter(change -> change.field().equals(RANK))
                .findFirst();
        var subject = event.changes().getFirst().subject().id();
        add(subject, RANK, null, rank.map(change -> rank(change.after())).orElse(UNRANKED));
    }

    /** Several moves at once: out with all of them, then one after the other to the places that they have in the end. */
    private void move() {
        var moves = event.changes().stream()
                .filter(change -> change.field().equals(RANK))
                .toList();
        if (moves.size() == 1) {
            var move = moves.getFirst();
            add(move.subject().id(), RANK, Theirs.text(move.before()), rank(move.after()));
            return;
        }
        moves.stream()
                .filter(move -> move.before() != null)
                .forEach(move -> add(move.subject().id(), RANK, Theirs.text(move.before()), UNRANKED));
        moves.stream()
                .filter(move -> move.after() instanceof Number)
                .sorted(Comparator.comparingInt(move -> number(move.after())))
                .forEach(move -> add(move.subject().id(), RANK, null, rank(move.after())));
    }

    private void stand(Change change) {
        var standing = around.standing(event.position());
        status(change.subject().id(), standing.said(), standing.status());
    }

    /** What a field of theirs says now, and what it said before: another tracker may have told of one of several values. */
    private void keep(Change change) {
        var before = around.before(event.position());
        var from = Theirs.text(before.value());
        var people = Stream.concat(event.people().stream(), before.people().stream())
                .distinct()
                .toList();
        add(Saying.of(change.subject().id(), Theirs.name(change.field()), from, Theirs.text(change.after()))
                .naming(people));
    }

    private static int number(@Nullable Object rank) {
        return rank instanceof Number number ? number.intValue() : Integer.MAX_VALUE;
    }

    private static String rank(@Nullable Object rank) {
        return rank == null ? UNRANKED : rank.toString();
    }

    /** What was before is not said: a status is never nothing, and the one before is known. */
    void status(UUID subject, String word, String ours) {
        add(Saying.of(subject, "status", null, word).here(ours));
    }

    /** Of another tracker's change that named nobody, the actor is who imported it: that is not its author. */
    private @Nullable UUID author() {
        var source = event.source();
        return source == null ? event.actor() : source.author();
    }

    void add(UUID subject, String field, @Nullable String from, @Nullable String to) {
        add(Saying.of(subject, field, from, to));
    }

    void add(Saying said) {
        if (said.from() == null && said.to() == null) {
            return;
        }
        var people = said.people() == null ? event.people() : said.people();
        facts.add(new FactLine(
                event.at(),
                author(),
                said.subject(),
                said.field(),
                said.from(),
                said.to(),
                Theirs.people(people, said.from(), said.to()),
                said.ours(),
                said.precision(),
                said.which(),
                event.source() == null ? null : event.source().at(),
                event.inferred() ? Boolean.TRUE : null,
                event.position()));
    }
}
