package dev.backstory.query.audit;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Event;
import dev.backstory.events.Ids;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryRanked;
import dev.backstory.query.Life;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Two backlogs whose stories are moved about at random; what their events say of ranks is true. */
final class Shuffle {
    private static final int MANY = 40;

    final Life life;
    final List<UUID> stories = new ArrayList<>();
    final List<UUID> backlogs;
    private final Random random;
    private final List<ShuffledOrder> orders;

    Shuffle(long seed) {
        this.random = new Random(seed);
        this.life = new Life(seed);
        this.backlogs = List.of(life.backlog, Ids.next());
        this.orders = backlogs.stream().map(ShuffledOrder::new).toList();
    }

    List<Event> beginning() {
        var events = new ArrayList<>(life.beginning());
        events.add(new BacklogOpened(backlogs.getLast(), life.product, "Second"));
        return events;
    }

    /** What one command more recorded. */
    List<Event> command() {
        var order = orders.get(random.nextInt(3) / 2);
        if (order.size() < 3) {
            return define(order);
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> order.size() < 60 ? define(order) : leave(order);
            case 2 -> leave(order);
            case 3 -> toTheOther(order);
            case 4 -> List.of(new StoryEstimated(some(order), null, BigDecimal.ONE));
            case 5 -> respace(order);
            default -> move(order);
        };
    }

    private List<Event> define(ShuffledOrder order) {
        var story = Ids.next();
        stories.add(story);
        var defined =
                new StoryDefined(story, life.product, order.backlog, "Story", "BUG", null, List.of(), null, List.of());
        return List.of(defined, enter(order, story));
    }

    private StoryRanked enter(ShuffledOrder order, UUID story) {
        place(order, story);
        return new StoryRanked(order.backlog, story, order.rank(story), order.key(story), null, null);
    }

    private List<Event> leave(ShuffledOrder order) {
        return List.of(left(order, some(order), "ACCEPTED"));
    }

    private static StoryLeft left(ShuffledOrder order, UUID story, String reason) {
        var event = new StoryLeft(order.backlog, story, reason, order.rank(story));
        order.remove(story);
        return event;
    }

    private List<Event> toTheOther(ShuffledOrder order) {
        var story = some(order);
        var other = orders.get(1 - orders.indexOf(order));
        return List.of(
                left(order, story, "MOVED"), new StoryMoved(story, order.backlog, other.backlog), enter(other, story));
    }

    private List<Event> respace(ShuffledOrder order) {
        return List.of(new OrderRespaced(
                order.backlog,
                order.respaced().stream()
                        .map(story -> new Rekeyed(story, String.valueOf(order.key(story))))
                        .toList()));
    }

    private List<Event> move(ShuffledOrder order) {
        var many = random.nextInt(8) == 0 ? MANY : 3;
        var moved = random.ints(1 + random.nextInt(many), 0, order.size())
                .mapToObj(order.all()::get)
                .distinct()
                .toList();
        var before = moved.stream().map(story -> new Moved(story, order.rank(story), null, null, null, null));
        var moves = before.toList();
        moved.forEach(story -> place(order, story));
        return List.of(new BacklogReprioritised(
                order.backlog,
                moves.stream()
                        .map(move -> new Moved(
                                move.id(), move.rankBefore(), order.rank(move.id()), order.key(move.id()), null, null))
                        .toList()));
    }

    private void place(ShuffledOrder order, UUID story) {
        order.remove(story);
        if (random.nextInt(6) == 0) {
            order.unrank(story);
        } else {
            order.rank(story, random.nextInt(order.ranked() + 1));
        }
    }

    private UUID some(ShuffledOrder order) {
        return order.all().get(random.nextInt(order.size()));
    }
}
