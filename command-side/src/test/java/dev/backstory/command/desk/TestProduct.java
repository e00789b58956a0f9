package dev.backstory.command.desk;

import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductCommand.CreateProduct;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.BacklogEvent;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Ids;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A product with one person in each role, and words to work on it. */
final class TestProduct {
    static final Order.Actor ADMIN = new Order.Actor(UUID.randomUUID(), true, false);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Why WHY = Why.of("It matters most");

    final UUID id = Ids.next();
    final UUID backlog = Ids.next();
    private final CommandDesk desk;
    private final Map<Role, Order.Actor> people = new EnumMap<>(Role.class);

    private TestProduct(CommandDesk desk) {
        this.desk = desk;
        for (var role : Role.values()) {
            people.put(role, new Order.Actor(UUID.randomUUID(), false, false));
        }
    }

    static TestProduct made(CommandDesk desk) {
        var product = new TestProduct(desk);
        var manager = product.as(Role.PRODUCT_MANAGER);
        desk.take(Order.of(product.creation(manager.person()), ADMIN));
        for (var role : Role.values()) {
            if (role != Role.PRODUCT_MANAGER) {
                var person = product.as(role).person();
                desk.take(Order.of(new AssignRole(product.id, person, role, null), manager));
            }
        }
        return product;
    }

    static String newKey() {
        return "T" + NUMBER.incrementAndGet() + "X";
    }

    private CreateProduct creation(UUID manager) {
        return new CreateProduct(
                id, Ids.next(), backlog, new ProductKey(newKey()), new Title("Test"), null, manager, null);
    }

    Order.Actor as(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    Order.Actor owner() {
        return as(Role.PRODUCT_OWNER);
    }

    Answer take(Command command) {
        return desk.take(Order.of(command, owner())).answer();
    }

    UUID story(String title) {
        var story = Ids.next();
        take(story(story, title, null));
        return story;
    }

    List<UUID> stories(int count) {
        var all = new ArrayList<UUID>();
        for (int i = 1; i <= count; i++) {
            all.add(story("Story " + i));
        }
        return all;
    }

    DefineStory story(UUID story, String title, @Nullable Placement place) {
        return new DefineStory(
                id, backlog, story, new Title(title), null, null, List.of(), null, List.of(), place, WHY);
    }

    ReprioritiseBacklog moves(StoryMove... moves) {
        return new ReprioritiseBacklog(id, backlog, List.of(moves), WHY);
    }

    ReprioritiseBacklog move(UUID story, Placement to) {
        return moves(new StoryMove(story, to, null));
    }

    List<RecordedEvent> events(LogCursor log) {
        var events = new ArrayList<RecordedEvent>();
        log.readProduct(id, 0, 1_000, events::addAll);
        return events;
    }

    /** The backlog's ranked stories, first to last, as the keys in its events say. */
    List<UUID> order(LogCursor log) {
        var keys = new HashMap<UUID, String>();
        for (var recorded : events(log)) {
            if (recorded.event() instanceof BacklogEvent event
                    && recorded.aggregateId().equals(backlog)) {
                note(event, keys);
            }
        }
        return keys.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void note(BacklogEvent event, Map<UUID, String> keys) {
        if (event instanceof StoryRanked ranked) {
            put(keys, ranked.storyId(), ranked.orderKey());
        } else if (event instanceof BacklogReprioritised reprioritised) {
            reprioritised.moves().forEach(move -> put(keys, move.id(), move.orderKey()));
        } else if (event instanceof OrderRespaced respaced) {
            respaced.keys().forEach(key -> put(keys, key.id(), key.orderKey()));
        }
    }

    private static void put(Map<UUID, String> keys, UUID story, @Nullable String key) {
        if (key == null) {
            keys.remove(story);
        } else {
            keys.put(story, key);
        }
    }
}
