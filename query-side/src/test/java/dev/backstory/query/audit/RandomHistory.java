package dev.backstory.query.audit;

import static dev.backstory.query.audit.Told.id;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Event;
import dev.backstory.events.Moved;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.SubjectType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product's made-up history, the same for the same seed: well formed, not sensible. */
final class RandomHistory {
    static final List<String> REASONS = List.of("renewal", "compliance", "feedback", "outage");
    static final List<UUID> ACTORS = List.of(
            UUID.fromString("aaaa0000-0000-4000-8000-000000000001"),
            UUID.fromString("bbbb0000-0000-4000-8000-000000000002"),
            UUID.fromString("cccc0000-0000-4000-8000-000000000003"));
    static final List<UUID> DECISIONS = List.of(id("a decision"), id("another decision"));
    private static final List<List<String>> ROLES = List.of(
            List.of("PRODUCT_OWNER"),
            List.of("PRODUCT_OWNER", "PRODUCT_MANAGER"),
            List.of("TEAM_MEMBER"),
            List.of("PRODUCT_MANAGER"),
            List.of());

    final UUID product;
    final UUID backlog;
    final List<UUID> stories = new ArrayList<>();
    private final Random random;
    private final String name;
    private long position;

    RandomHistory(String name, long seed, long afterPosition) {
        this.name = name;
        this.product = id("product " + name);
        this.backlog = id("backlog " + name);
        this.random = new Random(seed);
        this.position = afterPosition;
    }

    /** The product's first events: it, its backlog and two stories. */
    List<RecordedEvent> beginning() {
        return List.of(
                recorded(new ProductCreated(product, "KEY", name, id("roadmap " + name), false)),
                recorded(new BacklogOpened(backlog, product, "Team")),
                recorded(story()),
                recorded(story()));
    }

    /** So many more. */
    List<RecordedEvent> more(int number) {
        var events = new ArrayList<RecordedEvent>(number);
        for (var i = 0; i < number; i++) {
            events.add(recorded(event()));
        }
        return events;
    }

    /** Others have so many events in between. */
    void pass(int positions) {
        position += positions;
    }

    UUID someStory() {
        return stories.get(random.nextInt(stories.size()));
    }

    private Event event() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> story();
            case 3, 4, 5, 6 -> new StoryEstimated(someStory(), null, BigDecimal.valueOf(random.nextInt(13)));
            case 7 -> new OrderRespaced(backlog, List.of(new Rekeyed(someStory(), "m")));
            case 8 -> new RoleAssigned(product, some(ACTORS), "TEAM_MEMBER");
            case 10 -> new ObjectionRaised(SubjectType.STORY, someStory(), 1);
            case 11 -> new Endorsed(SubjectType.STORY, someStory(), 1, null);
            case 9 ->
                new SourceFieldChanged(SubjectType.STORY, someStory(), SourceField.TITLE, "Old", "Title " + position);
            default -> new BacklogReprioritised(backlog, moves());
        };
    }

    private StoryDefined story() {
        var storyId = id("story " + name + stories.size());
        var title = "Story " + stories.size();
        stories.add(storyId);
        return new StoryDefined(storyId, product, backlog, title, "USER_STORY", null, List.of(), null, List.of());
    }

    private List<Moved> moves() {
        return stories.stream()
                .skip(random.nextInt(stories.size()))
                .limit(1 + random.nextInt(3))
                .map(story -> new Moved(story, rank(), 1 + random.nextInt(100), "m", someStory(), null))
                .toList();
    }

    private @Nullable Integer rank() {
        return random.nextInt(5) == 0 ? null : Integer.valueOf(1 + random.nextInt(100));
    }

    RecordedEvent recorded(Event event) {
        position += 1 + random.nextInt(3); // other products have events in between
        var told = Told.by(product).at(position).actor(some(ACTORS));
        return told.as(some(ROLES).toArray(String[]::new))
                .because(random.nextBoolean() ? some(REASONS) : null)
                .carryingOut(random.nextInt(4) == 0 ? some(DECISIONS) : null)
                .given(command(event))
                .recorded(event);
    }

    private static String command(Event event) {
        return switch (event) {
            case BacklogReprioritised ignored -> "ReprioritiseBacklog";
            case ObjectionRaised ignored -> "Object";
            default -> "AnyCommand";
        };
    }

    private <T> T some(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
