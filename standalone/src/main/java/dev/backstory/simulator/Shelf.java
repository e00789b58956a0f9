package dev.backstory.simulator;

import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A backlog as its people have it before them: the stories in order, and those put aside. */
final class Shelf {
    private final UUID backlog;
    private final List<UUID> ranked = new ArrayList<>();
    private final List<UUID> aside = new ArrayList<>();

    Shelf(UUID backlog) {
        this.backlog = backlog;
    }

    UUID backlog() {
        return backlog;
    }

    List<UUID> ranked() {
        return ranked;
    }

    List<UUID> aside() {
        return aside;
    }

    /** A new story comes to the end, or to this place from 0. */
    void add(UUID story, @Nullable Integer at) {
        ranked.add(at == null ? ranked.size() : at, story);
    }

    /** Puts a story before another one, saying what stood there. */
    StoryMove before(UUID story, UUID anchor) {
        remove(story);
        var at = ranked.indexOf(anchor);
        var above = at == 0 ? Seen.Neighbour.NOTHING : Seen.Neighbour.of(ranked.get(at - 1));
        ranked.add(at, story);
        return new StoryMove(story, new Placement.Before(anchor), new Seen(above, Seen.Neighbour.of(anchor)));
    }

    StoryMove after(UUID story, UUID anchor) {
        remove(story);
        ranked.add(ranked.indexOf(anchor) + 1, story);
        return new StoryMove(story, new Placement.After(anchor), null);
    }

    StoryMove top(UUID story) {
        remove(story);
        ranked.addFirst(story);
        return new StoryMove(story, new Placement.Top(), null);
    }

    StoryMove bottom(UUID story) {
        remove(story);
        ranked.addLast(story);
        return new StoryMove(story, new Placement.Bottom(), null);
    }

    StoryMove putAside(UUID story) {
        remove(story);
        aside.add(story);
        return new StoryMove(story, new Placement.Unranked(), null);
    }

    /** A story leaves, closed or moved to another shelf. */
    void take(UUID story) {
        remove(story);
    }

    /** Smaller stories stand where one stood, or aside with it. */
    void replace(UUID story, List<UUID> children) {
        var shelf = ranked.contains(story) ? ranked : aside;
        shelf.addAll(shelf.indexOf(story), children);
        remove(story);
    }

    /** How far from the top a story stands; those aside come last. */
    int place(UUID story) {
        var place = ranked.indexOf(story);
        return place < 0 ? ranked.size() : place;
    }

    private void remove(UUID story) {
        ranked.remove(story);
        aside.remove(story);
    }
}
