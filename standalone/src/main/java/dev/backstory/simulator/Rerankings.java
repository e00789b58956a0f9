package dev.backstory.simulator;

import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.desk.Order;
import dev.backstory.simulator.Script.ItemText;
import dev.backstory.simulator.Script.Motive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes the order of a backlog as people do: mostly upwards, sometimes down, together, aside and back. */
final class Rerankings {
    private static final int ENOUGH = 5;
    private static final int HEAD = 5;
    private static final int TOGETHER_MAX = 4;
    private static final int ASIDE_MAX = 8;

    private final Chronicle chronicle;
    private final Reasons reasons;
    private final Seeded seeded;

    Rerankings(Chronicle chronicle, Reasons reasons, Seeded seeded) {
        this.chronicle = chronicle;
        this.reasons = reasons;
        this.seeded = seeded;
    }

    /** One decision on one of the backlogs; none where there is too little to put in order. */
    void decide(Instant at, Order.Actor owner) {
        var shelf = seeded.chance(0.55) ? chronicle.booking() : chronicle.frontDesk();
        if (movable(at, shelf, 0).size() < ENOUGH) {
            return;
        }
        var kind = seeded.between(1, 100);
        if (kind <= 50) {
            up(at, owner, shelf);
        } else if (kind <= 65) {
            down(at, owner, shelf);
        } else if (kind <= 85) {
            together(at, owner, shelf);
        } else if (shelf.aside().size() < ASIDE_MAX && kind <= 93) {
            park(at, owner, shelf);
        } else {
            bringBack(at, owner, shelf);
        }
    }

    private void up(Instant at, Order.Actor owner, Shelf shelf) {
        var low = movable(at, shelf, HEAD + 2);
        if (low.isEmpty()) {
            return;
        }
        var story = seeded.oneOf(low);
        var target = seeded.between(0, HEAD - 2);
        var move = target == 0 && seeded.chance(0.4)
                ? shelf.top(story)
                : shelf.before(story, shelf.ranked().get(target));
        var motive = switch (chronicle.card(story).text.kind()) {
            case "BUG" -> Motive.FIX;
            case "TECH_DEBT" -> Motive.DEBT;
            case "SPIKE" -> Motive.ASK;
            default -> Motive.UP;
        };
        moved(at, owner, shelf, List.of(move), motive, story);
    }

    private void down(Instant at, Order.Actor owner, Shelf shelf) {
        var story = seeded.oneOf(movable(at, shelf, 0).subList(0, HEAD));
        var from = shelf.place(story);
        if (from + 3 >= shelf.ranked().size()) {
            return;
        }
        var to = seeded.between(from + 3, shelf.ranked().size() - 1);
        var move = to == shelf.ranked().size() - 1
                ? shelf.bottom(story)
                : shelf.after(story, shelf.ranked().get(to));
        moved(at, owner, shelf, List.of(move), Motive.DOWN, story);
    }

    /** Stories of one item go to the head one behind the other, where at least two of them stand further down. */
    private void together(Instant at, Order.Actor owner, Shelf shelf) {
        var byItem = movable(at, shelf, HEAD - 2).stream()
                .collect(Collectors.groupingBy(story -> chronicle.card(story).item));
        var items = byItem.keySet().stream()
                .filter(item -> byItem.getOrDefault(item, List.of()).size() > 1)
                .sorted(Comparator.comparing(ItemText::title))
                .toList();
        if (items.isEmpty()) {
            up(at, owner, shelf);
            return;
        }
        var all = byItem.getOrDefault(seeded.oneOf(items), List.of());
        var stories = all.subList(0, Math.min(all.size(), seeded.between(2, TOGETHER_MAX)));
        var moves = new ArrayList<StoryMove>();
        UUID last = null;
        for (var story : stories) {
            moves.add(
                    last == null
                            ? shelf.before(story, shelf.ranked().get(seeded.between(0, HEAD - 3)))
                            : shelf.after(story, last));
            last = story;
        }
        moved(at, owner, shelf, moves, Motive.TOGETHER, stories.getFirst());
    }

    private void park(Instant at, Order.Actor owner, Shelf shelf) {
        var low = movable(at, shelf, shelf.ranked().size() / 2);
        if (low.isEmpty()) {
            return;
        }
        var story = seeded.oneOf(low);
        moved(at, owner, shelf, List.of(shelf.putAside(story)), Motive.PARK, story);
    }

    private void bringBack(Instant at, Order.Actor owner, Shelf shelf) {
        var aside = shelf.aside().stream()
                .filter(story -> chronicle.card(story).isSettled(at))
                .toList();
        if (aside.isEmpty()) {
            up(at, owner, shelf);
            return;
        }
        var story = seeded.oneOf(aside);
        var anchor = seeded.oneOf(shelf.ranked().subList(0, shelf.ranked().size() / 2));
        moved(at, owner, shelf, List.of(shelf.before(story, anchor)), Motive.RETURN, story);
    }

    private void moved(Instant at, Order.Actor owner, Shelf shelf, List<StoryMove> moves, Motive motive, UUID story) {
        var why = reasons.of(motive, new Situation(chronicle, chronicle.card(story), at));
        moves.forEach(move -> chronicle.card(move.storyId()).move(at));
        chronicle.add(at, owner, new ReprioritiseBacklog(chronicle.product(), shelf.backlog(), moves, why));
    }

    /** Stories from this place on that stood there for a while and whose work has not begun: for the others it is too late. */
    private List<UUID> movable(Instant at, Shelf shelf, int from) {
        return shelf.ranked().stream()
                .skip(from)
                .filter(story -> chronicle.card(story).isUnbegun())
                .filter(story -> chronicle.card(story).isSettled(at))
                .toList();
    }
}
