package dev.backstory.query;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Criterion;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Ids;
import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStep;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import dev.backstory.events.Moved;
import dev.backstory.events.Narrative;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.Provenance;
import dev.backstory.events.Rationale;
import dev.backstory.events.Replaced;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemCommitted;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.RoadmapItemShipped;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A product's life, the same for the same seed but for its ids: what its commands recorded, and its order by itself. */
public final class Life {
    public final UUID product = Ids.next();
    public final UUID roadmap = Ids.next();
    public final UUID backlog = Ids.next();
    public final UUID owner = UUID.randomUUID();
    private final Random random;
    private final Map<UUID, String> keys = new LinkedHashMap<>();
    private final List<UUID> items = new ArrayList<>();
    private final Map<UUID, Timeframe> timeframes = new LinkedHashMap<>();
    private final StrategicLife strategy;
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");

    public Life(long seed) {
        this.random = new Random(seed);
        this.strategy = new StrategicLife(product, random);
    }

    /** Who, why and when of the next command, an hour after the one before. */
    public Provenance next() {
        now = now.plusSeconds(3_600);
        return new Provenance(
                product,
                owner,
                List.of("PRODUCT_OWNER"),
                Ids.next(),
                "Something",
                "test",
                now,
                now,
                new Rationale("Because", List.of(), null),
                null,
                false);
    }

    public List<Event> beginning() {
        return List.of(
                new ProductCreated(product, "LIFE", "Life", roadmap, true),
                new RoadmapOpened(roadmap, product),
                new RoleAssigned(product, owner, "PRODUCT_OWNER"),
                new BacklogOpened(backlog, product, "Team"));
    }

    /** What one command more recorded. */
    public List<Event> command() {
        return switch (keys.isEmpty() ? 0 : random.nextInt(13)) {
            case 0, 1, 2, 3 -> define();
            case 4 -> List.of(new StoryEstimated(story(), null, BigDecimal.valueOf(random.nextInt(13))));
            case 5 -> leave();
            case 6 -> List.of(new ForeignFactRecorded(SubjectType.STORY, story(), "Sprint", null, "S" + keys.size()));
            case 7 -> items.size() < 30 ? addItem() : reschedule();
            case 8 -> items.isEmpty() ? addItem() : random.nextBoolean() ? progress() : reschedule();
            case 12 -> strategy.more();
            default -> reprioritise();
        };
    }

    /** The ranked stories in their order, then the unranked as they came. */
    public List<UUID> order() {
        return keys.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    public UUID story() {
        return List.copyOf(keys.keySet()).get(random.nextInt(keys.size()));
    }

    public List<Event> define() {
        var story = Ids.next();
        var key = place(story);
        return List.of(
                new StoryDefined(
                        story,
                        product,
                        backlog,
                        "Story " + keys.size(),
                        random.nextInt(4) == 0 ? "BUG" : "USER_STORY",
                        new Narrative("user", "this", null),
                        List.of(new Criterion(Ids.next(), "It works")),
                        null,
                        random.nextBoolean() ? List.of("ui") : List.of()),
                new StoryRanked(backlog, story, 1, key, null, null));
    }

    public List<Event> reprioritise() {
        var moves = new LinkedHashMap<UUID, Moved>();
        for (var count = 1 + random.nextInt(8); count > 0; count--) {
            var story = story();
            moves.computeIfAbsent(story, id -> new Moved(id, 1, 1, place(id), null, null));
        }
        return List.of(new BacklogReprioritised(backlog, List.copyOf(moves.values())));
    }

    private String place(UUID story) {
        var key = "%06d%s".formatted(random.nextInt(1_000_000), story);
        keys.put(story, key);
        return key;
    }

    private List<Event> leave() {
        var story = story();
        keys.remove(story);
        return List.of(
                new SourceStatusChanged(SubjectType.STORY, story, null, "Done", "done", "DEFINED", "ACCEPTED"),
                new StoryLeft(backlog, story, "ACCEPTED", 1));
    }

    /** Something that happens to an item, whatever its status: well formed, not sensible. */
    private List<Event> progress() {
        var item = items.get(random.nextInt(items.size()));
        var other = items.get(random.nextInt(items.size()));
        var step = UUID.nameUUIDFromBytes(new byte[] {1});
        var plan = new LaunchPlan(
                List.of("Shops"), List.of(), null, null, List.of(new LaunchStep(step, "OTHER", "Step", true)));
        return switch (random.nextInt(6)) {
            case 0 -> List.of(new RoadmapItemCommitted(item, "PROPOSED"));
            case 1 ->
                List.of(new RoadmapItemShipped(item, "IN_PROGRESS"), new RoadmapItemLeft(roadmap, item, "SHIPPED", 1));
            case 2 -> List.of(new DependencyDeclared(SubjectType.ROADMAP_ITEM, item, other));
            case 3 -> List.of(new DependencyRemoved(SubjectType.ROADMAP_ITEM, item, other));
            case 4 ->
                List.of(
                        new LaunchPlanned(item, null, plan),
                        new LaunchStepCompleted(item, step, "Step"),
                        new Launched(item));
            default -> List.of(new RoadmapItemRevised(item, null, new Replaced<>("Item", "New"), null, null, null));
        };
    }

    private List<Event> addItem() {
        var item = Ids.next();
        items.add(item);
        timeframes.put(item, quarter());
        return List.of(
                new RoadmapItemAdded(
                        item, product, roadmap, "FEATURE", "Item", null, List.of(), "Lane", timeframes.get(item), null),
                new RoadmapItemRanked(
                        roadmap, item, 1, "%06d%s".formatted(random.nextInt(1_000_000), item), null, null));
    }

    private List<Event> reschedule() {
        var item = items.get(random.nextInt(items.size()));
        var before = timeframes.get(item);
        var after = quarter();
        timeframes.put(item, after);
        return List.of(new RoadmapItemRescheduled(item, new Schedule(before, null), new Schedule(after, null), null));
    }

    private Timeframe quarter() {
        var start = LocalDate.of(2026, 1 + random.nextInt(12), 1);
        return new Timeframe(start, start.plusDays(random.nextInt(90)), "DAY");
    }
}
