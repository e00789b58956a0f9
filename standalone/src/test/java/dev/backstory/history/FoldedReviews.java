package dev.backstory.history;

import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.Endorsed;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.history.FoldedChanges.Changed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that was said of visions, items, stories and decisions, one after the other. */
final class FoldedReviews {
    private final List<RecordedEvent> said = new ArrayList<>();

    /** The positions at which objections ended, by those at which they were raised. */
    private final Map<Long, Long> ended = new HashMap<>();

    /** The version with which each aggregate became what it is: what is said of it does not change it. */
    private final Map<UUID, Long> revisions = new HashMap<>();

    void apply(RecordedEvent recorded) {
        switch (recorded.event()) {
            case ReviewEvent e -> {
                if (e instanceof Endorsed) {
                    endObjections(recorded, e.subject(), recorded.provenance().actor());
                }
                said.add(recorded);
                return;
            }
            case StoryLeft e -> {
                if (!e.reason().equals("MOVED")) {
                    endObjections(recorded, new Subject(SubjectType.STORY, e.storyId()), null);
                }
            }
            case RoadmapItemLeft e -> endObjections(recorded, new Subject(SubjectType.ROADMAP_ITEM, e.itemId()), null);
            case DecisionSuperseded e -> endObjections(recorded, e.subject(), null);
            default -> {}
        }
        revisions.put(recorded.aggregateId(), recorded.aggregateVersion());
    }

    /** Those against a subject, of one person or of all. */
    private void endObjections(RecordedEvent by, Subject subject, @Nullable UUID objector) {
        of(subject, ObjectionRaised.class).stream()
                .filter(raised ->
                        objector == null || raised.provenance().actor().equals(objector))
                .forEach(raised -> ended.putIfAbsent(raised.position(), by.position()));
    }

    /** What was said of a subject, of one kind, oldest first. */
    List<RecordedEvent> of(Subject subject, Class<? extends ReviewEvent> kind) {
        return said.stream()
                .filter(recorded -> kind.isInstance(recorded.event())
                        && recorded.event().subject().equals(subject))
                .toList();
    }

    @Nullable
    Long endOf(RecordedEvent objection) {
        return ended.get(objection.position());
    }

    /** The objections that stand against any of these. */
    List<RecordedEvent> openAgainst(Collection<Subject> subjects) {
        return said.stream()
                .filter(recorded -> recorded.event() instanceof ObjectionRaised objection
                        && subjects.contains(objection.subject())
                        && endOf(recorded) == null)
                .toList();
    }

    /** Those of these things that somebody is against. */
    List<UUID> disputed(Collection<UUID> ids) {
        return said.stream()
                .filter(recorded -> recorded.event() instanceof ObjectionRaised && endOf(recorded) == null)
                .map(recorded -> recorded.event().subject().id())
                .filter(ids::contains)
                .distinct()
                .toList();
    }

    /** Whether somebody endorsed or objected to it after a position. */
    boolean spokeAfter(UUID person, Subject subject, long position, boolean toObject) {
        return said.stream()
                .filter(recorded -> recorded.position() > position
                        && recorded.event().subject().equals(subject)
                        && recorded.provenance().actor().equals(person))
                .anyMatch(recorded -> recorded.event() instanceof ObjectionRaised
                        || (!toObject && recorded.event() instanceof Endorsed));
    }

    /** The version with which it became what it is; of a vision its number. */
    long revision(Fold fold, Subject subject) {
        return subject.type() == SubjectType.VISION
                ? fold.product().visions.size()
                : Fold.present(revisions.get(subject.id()), "subject", subject);
    }

    /** With the objections that an endorsement ends. */
    List<Changed> changes(RecordedEvent recorded, ReviewEvent event) {
        var changes = new ArrayList<>(changes(event));
        if (event instanceof Endorsed) {
            openAgainst(List.of(event.subject())).stream()
                    .filter(raised -> raised.provenance()
                            .actor()
                            .equals(recorded.provenance().actor()))
                    .map(raised -> ((ObjectionRaised) raised.event()).revision())
                    .forEach(revision ->
                            Changed.add(changes, event.id(), "objections", Json.object("revision", revision), null));
        }
        return changes;
    }

    private static List<Changed> changes(ReviewEvent event) {
        var says = Json.object("revision", event.revision());
        return switch (event) {
            case ReviewRequested e -> {
                Body.put(says, "note", e.note());
                says.put("reviewers", e.reviewers());
                yield Changed.begin(e.id(), "reviewRequests", says);
            }
            case Endorsed e -> {
                Body.put(says, "note", e.note());
                yield Changed.begin(e.id(), "endorsements", says);
            }
            case ObjectionRaised e -> Changed.begin(e.id(), "objections", says);
        };
    }

    static List<String> says(Fold fold, ReviewEvent event) {
        var name = fold.names.of(event.subject());
        var revision = "revision " + event.revision();
        return switch (event) {
            case ReviewRequested e -> List.of("asked", name, revision, e.note() == null ? "" : e.note());
            case Endorsed e -> List.of("endorsed", name, revision, e.note() == null ? "" : e.note());
            case ObjectionRaised ignored -> List.of("objected to", name, revision);
        };
    }
}
