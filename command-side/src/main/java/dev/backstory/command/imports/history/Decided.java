package dev.backstory.command.imports.history;

import dev.backstory.command.imports.FactField;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Event;
import dev.backstory.events.Moved;
import dev.backstory.events.Replaced;
import dev.backstory.events.RoadmapItemCommitted;
import dev.backstory.events.RoadmapItemDropped;
import dev.backstory.events.RoadmapItemReopened;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.RoadmapItemShipped;
import dev.backstory.events.RoadmapItemStarted;
import dev.backstory.events.RoadmapReprioritised;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryMarkedReady;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryReadinessWithdrawn;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryStarted;
import dev.backstory.events.StoryWithdrawn;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When somebody here last decided on a field: an older change of another tracker does not undo that. */
final class Decided {
    private static final Set<FactField> LIFE = EnumSet.of(FactField.STATUS, FactField.DELETED);
    private static final Set<FactField> PLACE = EnumSet.of(FactField.RANK, FactField.ORDER);
    private static final Set<FactField> NARRATIVE = EnumSet.of(FactField.AS_A, FactField.I_WANT, FactField.SO_THAT);

    private final Map<UUID, Map<FactField, Instant>> moments = new HashMap<>();

    /** Learns of what somebody did here. */
    void note(Event event, Instant occurred) {
        switch (event) {
            case StoryEstimated e -> note(e.storyId(), Set.of(FactField.POINTS), occurred);
            case StoryMoved e -> note(e.storyId(), Set.of(FactField.BACKLOG), occurred);
            case StoryRefined e -> note(e.storyId(), refined(e), occurred);
            case RoadmapItemRevised e -> note(e.itemId(), revised(e), occurred);
            case RoadmapItemRescheduled e ->
                note(e.itemId(), EnumSet.of(FactField.START, FactField.END, FactField.HORIZON), occurred);
            case BacklogReprioritised e -> placed(e.moves(), occurred);
            case RoadmapReprioritised e -> placed(e.moves(), occurred);
            case StoryMarkedReady ignored -> lived(event, occurred);
            case StoryReadinessWithdrawn ignored -> lived(event, occurred);
            case StoryStarted ignored -> lived(event, occurred);
            case StoryCompleted ignored -> lived(event, occurred);
            case StoryRejected ignored -> lived(event, occurred);
            case StoryAccepted ignored -> lived(event, occurred);
            case StoryWithdrawn ignored -> lived(event, occurred);
            case StorySplit ignored -> lived(event, occurred);
            case RoadmapItemCommitted ignored -> lived(event, occurred);
            case RoadmapItemStarted ignored -> lived(event, occurred);
            case RoadmapItemShipped ignored -> lived(event, occurred);
            case RoadmapItemDropped ignored -> lived(event, occurred);
            case RoadmapItemReopened ignored -> lived(event, occurred);
            default -> {}
        }
    }

    /** Whether that was after this moment. */
    boolean isSince(UUID id, @Nullable FactField field, Instant at) {
        var decided = field == null ? null : moments.getOrDefault(id, Map.of()).get(field);
        return decided != null && decided.isAfter(at);
    }

    private void lived(Event event, Instant occurred) {
        note(event.subject().id(), LIFE, occurred);
    }

    private void placed(List<Moved> moves, Instant occurred) {
        moves.forEach(move -> note(move.id(), PLACE, occurred));
    }

    private void note(UUID id, Set<FactField> fields, Instant occurred) {
        if (!fields.isEmpty()) {
            var known = moments.computeIfAbsent(id, each -> new EnumMap<>(FactField.class));
            fields.forEach(field -> known.put(field, occurred));
        }
    }

    private static Set<FactField> refined(StoryRefined event) {
        var fields = EnumSet.noneOf(FactField.class);
        add(fields, event.title(), FactField.TITLE);
        add(fields, event.kind(), FactField.KIND);
        add(fields, event.labels(), FactField.LABEL);
        if (event.narrative() != null) {
            fields.addAll(NARRATIVE);
        }
        if (!event.criteriaAdded().isEmpty()
                || !event.criteriaChanged().isEmpty()
                || !event.criteriaRemoved().isEmpty()) {
            fields.add(FactField.CRITERION);
        }
        return fields;
    }

    private static Set<FactField> revised(RoadmapItemRevised event) {
        var fields = EnumSet.noneOf(FactField.class);
        add(fields, event.title(), FactField.TITLE);
        add(fields, event.kind(), FactField.KIND);
        add(fields, event.description(), FactField.DESCRIPTION);
        add(fields, event.lane(), FactField.LANE);
        return fields;
    }

    private static void add(Set<FactField> fields, @Nullable Replaced<?> replaced, FactField field) {
        if (replaced != null) {
            fields.add(field);
        }
    }
}
