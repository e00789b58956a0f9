package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.BACKLOG;
import static dev.backstory.events.SubjectType.ROADMAP;
import static dev.backstory.events.SubjectType.ROADMAP_ITEM;
import static dev.backstory.events.SubjectType.STORY;

import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.RoadmapReprioritised;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import dev.backstory.query.audit.change.Change.Neighbour;
import dev.backstory.query.audit.sentence.Names;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What changed of an order: {@code rank} (null: no rank) and {@code standing}: RANKED, UNRANKED, or null: not in it. */
final class OrderChanges {
    private static final String RANKED = "RANKED";
    private static final String UNRANKED = "UNRANKED";

    private OrderChanges() {}

    static List<Change> of(BacklogEvent event, Names names) {
        return switch (event) {
            case BacklogOpened e ->
                new ChangeList(BACKLOG, e.backlogId()).begin("name", e.name()).done();
            case StoryRanked e ->
                entered(STORY, new Moved(e.storyId(), null, e.rank(), e.orderKey(), e.above(), e.below()), names);
            case StoryLeft e -> left(STORY, e.storyId(), e.rank());
            case BacklogReprioritised e -> moved(STORY, e.moves(), names);
            case OrderRespaced ignored -> List.of();
        };
    }

    static List<Change> of(RoadmapEvent event, Names names) {
        return switch (event) {
            case RoadmapOpened e ->
                new ChangeList(ROADMAP, e.roadmapId())
                        .begin("productId", e.productId())
                        .done();
            case RoadmapItemRanked e ->
                entered(ROADMAP_ITEM, new Moved(e.itemId(), null, e.rank(), e.orderKey(), e.above(), e.below()), names);
            case RoadmapItemLeft e -> left(ROADMAP_ITEM, e.itemId(), e.rank());
            case RoadmapReprioritised e -> moved(ROADMAP_ITEM, e.moves(), names);
            case RoadmapOrderRespaced ignored -> List.of();
        };
    }

    private static List<Change> entered(SubjectType type, Moved moved, Names names) {
        var changes = new ChangeList(type, moved.id()).change("standing", null, standing(moved.rankAfter()));
        return rank(changes, moved, names).done();
    }

    private static List<Change> moved(SubjectType type, List<Moved> moves, Names names) {
        return moves.stream()
                .flatMap(moved -> moved(type, moved, names).stream())
                .toList();
    }

    private static List<Change> moved(SubjectType type, Moved moved, Names names) {
        var changes = new ChangeList(type, moved.id())
                .change("standing", standing(moved.rankBefore()), standing(moved.rankAfter()));
        return rank(changes, moved, names).done();
    }

    private static List<Change> left(SubjectType type, UUID id, @Nullable Integer rank) {
        return new ChangeList(type, id)
                .change("standing", standing(rank), null)
                .change("rank", rank, null)
                .done();
    }

    /** A command may lead a story around and back to its rank among others: still a change, for its neighbours are others. */
    private static ChangeList rank(ChangeList changes, Moved moved, Names names) {
        if (moved.rankBefore() == null && moved.rankAfter() == null) {
            return changes;
        }
        var type = changes.subject().type();
        return changes.add(new Change(
                changes.subject(),
                "rank",
                moved.rankBefore(),
                moved.rankAfter(),
                neighbour(type, moved.above(), names),
                neighbour(type, moved.below(), names)));
    }

    private static @Nullable Neighbour neighbour(SubjectType type, @Nullable UUID id, Names names) {
        return id == null ? null : new Neighbour(id, names.of(type, id));
    }

    private static String standing(@Nullable Integer rank) {
        return rank == null ? UNRANKED : RANKED;
    }
}
