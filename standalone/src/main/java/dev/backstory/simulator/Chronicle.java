package dev.backstory.simulator;

import dev.backstory.command.backlog.BacklogCommand.OpenBacklog;
import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductCommand.CreateProduct;
import dev.backstory.command.product.ProductCommand.RevokeRole;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.roadmap.RoadmapCommand.AddRoadmapItem;
import dev.backstory.command.roadmap.RoadmapCommand.ItemKind;
import dev.backstory.command.roadmap.RoadmapCommand.RescheduleRoadmapItem;
import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.story.StoryCommand.StoryKind;
import dev.backstory.command.story.StoryCommand.StoryNarrative;
import dev.backstory.command.support.Label;
import dev.backstory.command.support.Order;
import dev.backstory.command.support.Text;
import dev.backstory.command.support.Title;
import dev.backstory.command.support.Why;
import dev.backstory.events.authority.Role;
import dev.backstory.simulator.Script.ItemText;
import dev.backstory.simulator.Script.SlipText;
import dev.backstory.simulator.Script.StoryText;
import dev.backstory.simulator.Script.VisionText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down the steps of one product's history, and remembers what its people see before them. */
final class Chronicle {
    private final Seeded seeded;
    private final Office office;
    private final UUID product;
    private final Shelf booking;
    private final Shelf frontDesk;
    private final Map<String, UUID> items = new LinkedHashMap<>();
    private final Map<UUID, ItemText> itemOf = new LinkedHashMap<>();
    private final Map<UUID, StoryText> stories = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    Chronicle(Seeded seeded, Office office) {
        this.seeded = seeded;
        this.office = office;
        var beginning = office.afterOpening(0);
        this.product = seeded.id(beginning);
        this.booking = new Shelf(seeded.id(beginning));
        this.frontDesk = new Shelf(seeded.id(beginning));
    }

    List<Step> steps() {
        return steps;
    }

    Shelf booking() {
        return booking;
    }

    Shelf frontDesk() {
        return frontDesk;
    }

    /** What a story belongs to. */
    ItemText itemOf(UUID story) {
        var item = itemOf.get(story);
        if (item == null) {
            throw new IllegalStateException("No such story: " + story);
        }
        return item;
    }

    StoryText story(UUID story) {
        var text = stories.get(story);
        if (text == null) {
            throw new IllegalStateException("No such story: " + story);
        }
        return text;
    }

    void create(Instant at, Order.Actor admin, String key, String name, Order.Actor manager) {
        var create = new CreateProduct(
                product,
                seeded.id(at),
                booking.backlog(),
                new ProductKey(key),
                new Title(name),
                new Title("Booking"),
                manager.person(),
                null);
        add(at, admin, create);
    }

    void openFrontDesk(Instant at, Order.Actor owner) {
        add(at, owner, new OpenBacklog(product, frontDesk.backlog(), new Title("Front desk"), null));
    }

    void assign(Instant at, Order.Actor manager, Order.Actor person, Role role, @Nullable String why) {
        add(at, manager, new AssignRole(product, person.person(), role, why == null ? null : Why.of(why)));
    }

    void revoke(Instant at, Order.Actor manager, Order.Actor person, Role role, String why) {
        add(at, manager, new RevokeRole(product, person.person(), role, Why.of(why)));
    }

    void vision(Instant at, Order.Actor manager, VisionText text) {
        var set = new SetVision(
                product,
                new Text(text.statement()),
                new Text(text.targetCustomers()),
                new Text(text.needs()),
                new Text(text.differentiator()),
                why(text.why(), text.evidence()));
        add(at, manager, set);
    }

    void item(Instant at, Order.Actor manager, ItemText text) {
        var id = seeded.id(at);
        items.put(text.title(), id);
        var plan = Plan.of(text.timeframe(), office.firstDay());
        var item = new AddRoadmapItem(
                product,
                id,
                ItemKind.valueOf(text.kind()),
                new Title(text.title()),
                new Text(text.description()),
                List.of(),
                new Label(text.lane()),
                plan.timeframe(),
                plan.horizon(),
                null,
                null);
        add(at, manager, item);
    }

    void reschedule(Instant at, Order.Actor manager, SlipText text) {
        var plan = Plan.of(text.to(), office.firstDay());
        var id = items.get(text.item());
        if (id == null) {
            throw new IllegalStateException("Not on the roadmap at " + at + ": " + text.item());
        }
        var why = why(text.why(), text.evidence());
        add(at, manager, new RescheduleRoadmapItem(product, id, plan.timeframe(), plan.horizon(), why));
    }

    /** A story at the end of its backlog or, with a reason, at its top. */
    void define(Instant at, Order.Actor author, ItemText item, StoryText text, @Nullable Why first) {
        var id = seeded.id(at);
        var shelf = text.atFrontDesk() ? frontDesk : booking;
        var define = new DefineStory(
                product,
                shelf.backlog(),
                id,
                new Title(text.title()),
                StoryKind.valueOf(text.kind()),
                narrative(text),
                text.criteria().stream().map(Text::new).toList(),
                items.get(item.title()),
                text.labels().stream().map(Label::new).toList(),
                first == null ? null : new Placement.Top(),
                first);
        itemOf.put(id, item);
        stories.put(id, text);
        shelf.add(id, first == null ? null : 0);
        add(at, author, define);
    }

    void reprioritise(Instant at, Order.Actor owner, Shelf shelf, List<StoryMove> moves, Why why) {
        add(at, owner, new ReprioritiseBacklog(product, shelf.backlog(), moves, why));
    }

    private static Why why(String text, List<String> evidence) {
        return new Why(new Text(text), evidence.stream().map(Text::new).toList(), null);
    }

    private static @Nullable StoryNarrative narrative(StoryText text) {
        return text.asA() == null
                ? null
                : new StoryNarrative(said(text.asA()), said(text.iWant()), said(text.soThat()));
    }

    private static @Nullable Text said(@Nullable String text) {
        return text == null ? null : new Text(text);
    }

    private void add(Instant at, Order.Actor actor, dev.backstory.command.support.Command command) {
        steps.add(new Step(at, actor, command));
    }
}
