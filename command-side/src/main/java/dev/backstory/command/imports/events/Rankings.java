package dev.backstory.command.imports.events;

import dev.backstory.command.ranking.OrderKey;
import dev.backstory.command.ranking.Ranking;
import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.RoadmapEvent;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.RoadmapReprioritised;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where stories and items stand while a history goes by: what enters, moves and leaves must be able to, and as it says. */
final class Rankings {
    private final Subjects subjects;
    private final StoryCoherence stories;
    private final Map<UUID, Ranking> orders = new HashMap<>();

    Rankings(Subjects subjects, StoryCoherence stories) {
        this.subjects = subjects;
        this.stories = stories;
    }

    boolean holds(UUID order, UUID entry) {
        return of(order).contains(entry);
    }

    void take(BacklogEvent event) {
        var backlog = event.subject().id();
        if (!(event instanceof BacklogOpened)) {
            subjects.mustHave(SubjectType.BACKLOG, backlog);
        }
        switch (event) {
            case BacklogOpened e -> {
                Vocabulary.backlogName(e.name());
                subjects.begin(SubjectType.BACKLOG, backlog);
            }
            case StoryRanked e -> {
                Impossible.unless(
                        backlog.equals(stories.backlog(e.storyId())), "ranks a story that is not of this backlog");
                enter(backlog, new Moved(e.storyId(), null, e.rank(), e.orderKey(), e.above(), e.below()));
            }
            case StoryLeft e -> leave(backlog, e.storyId(), e.rank());
            case BacklogReprioritised e -> move(backlog, e.moves());
            case OrderRespaced e -> respace(backlog, e.keys());
        }
    }

    /** @param only the product's roadmap */
    void take(UUID only, RoadmapEvent event) {
        var roadmap = event.subject().id();
        Impossible.unless(only.equals(roadmap), "is of another roadmap than the product's");
        if (!(event instanceof RoadmapOpened)) {
            subjects.mustHave(SubjectType.ROADMAP, roadmap);
        }
        switch (event) {
            case RoadmapOpened ignored -> subjects.begin(SubjectType.ROADMAP, roadmap);
            case RoadmapItemRanked e -> {
                subjects.mustHave(SubjectType.ROADMAP_ITEM, e.itemId());
                enter(roadmap, new Moved(e.itemId(), null, e.rank(), e.orderKey(), e.above(), e.below()));
            }
            case RoadmapItemLeft e -> leave(roadmap, e.itemId(), e.rank());
            case RoadmapReprioritised e -> move(roadmap, e.moves());
            case RoadmapOrderRespaced e -> respace(roadmap, e.keys());
        }
    }

    private void enter(UUID order, Moved entry) {
        Impossible.unless(!holds(order, entry.id()), "ranks what stands in this order already");
        var after = placed(of(order), List.of(entry));
        mustStandAsSaid(after, entry);
        orders.put(order, after);
    }

    private void leave(UUID order, UUID entry, @Nullable Integer rank) {
        var before = of(order);
        mustStand(before, entry, rank);
        orders.put(order, before.left(entry));
    }

    private void move(UUID order, List<Moved> moves) {
        var before = of(order);
        moves.forEach(moved -> mustStand(before, moved.id(), moved.rankBefore()));
        var after = placed(before, moves);
        moves.forEach(moved -> mustStandAsSaid(after, moved));
        orders.put(order, after);
    }

    private void respace(UUID order, List<Rekeyed> keys) {
        var before = of(order);
        var after = placed(
                before,
                keys.stream()
                        .map(key -> new Moved(key.id(), null, null, key.orderKey(), null, null))
                        .toList());
        for (var key : keys) {
            var rank = before.rankOf(key.id());
            Impossible.unless(
                    rank != null && rank.equals(after.rankOf(key.id())), "moves what should stay where it stands");
        }
        orders.put(order, after);
    }

    private static void mustStand(Ranking ranking, UUID entry, @Nullable Integer rank) {
        Impossible.unless(ranking.contains(entry), "is about what does not stand in this order: " + entry);
        Impossible.unless(Objects.equals(ranking.rankOf(entry), rank), "gives a rank before that it was not");
    }

    private static void mustStandAsSaid(Ranking ranking, Moved moved) {
        var id = moved.id();
        Impossible.unless(
                Objects.equals(ranking.rankOf(id), moved.rankAfter())
                        && Objects.equals(ranking.above(id), moved.above())
                        && Objects.equals(ranking.below(id), moved.below()),
                "gives a rank or neighbours that do not go with its order key");
    }

    /** With these entries at their keys, of which no two in an order may be the same. */
    private static Ranking placed(Ranking before, List<Moved> entries) {
        var keys = new LinkedHashMap<UUID, @Nullable String>();
        entries.forEach(entry -> keys.put(entry.id(), entry.orderKey()));
        Impossible.unless(keys.size() == entries.size(), "moves the same twice");
        var ranked = keys.values().stream().filter(Objects::nonNull).toList();
        Impossible.unless(ranked.stream().allMatch(OrderKey::isSound), "gives an order key that is none");
        Impossible.unless(
                ranked.stream().distinct().count() == ranked.size()
                        && ranked.stream().map(before::standingAt).allMatch(id -> id == null || keys.containsKey(id)),
                "gives an order key that another entry has");
        var after = before;
        for (var entry : entries) {
            after = after.placed(entry.id(), entry.orderKey());
        }
        return after;
    }

    private Ranking of(UUID order) {
        return orders.getOrDefault(order, Ranking.empty());
    }
}
