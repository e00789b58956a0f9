package dev.backstory.query;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.backstory.events.DecisionOption;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.Event;
import dev.backstory.events.Ids;
import dev.backstory.events.Provenance;
import dev.backstory.events.Rationale;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A product with a story, an item and what is to be decided about them. */
abstract class OpenMatters {
    private final LiveViews views = LiveViews.get();
    final Life life = new Life(11);
    final UUID sue = UUID.randomUUID();
    final UUID story = Ids.next();
    final UUID item = Ids.next();
    final UUID paying = Ids.next();
    final UUID hosting = Ids.next();

    @BeforeEach
    void live() {
        happens(life.beginning().toArray(Event[]::new));
        happens(
                new StoryDefined(story, life.product, life.backlog, "Pay", "BUG", null, List.of(), null, List.of()),
                new StoryRanked(life.backlog, story, 1, "m", null, null));
        happens(
                new RoadmapItemAdded(
                        item, life.product, life.roadmap, "FEATURE", "Money", null, List.of(), null, null, "NOW"),
                new RoadmapItemRanked(life.roadmap, item, 1, "m", null, null));
    }

    void propose() {
        happens(new DecisionProposed(
                paying,
                life.product,
                "How?",
                "Shops ask",
                List.of("Cost"),
                List.of(
                        new DecisionOption("Build", List.of(), List.of()),
                        new DecisionOption("Buy", List.of("Fast"), List.of())),
                List.of(sue),
                List.of(),
                null,
                LocalDate.of(2026, 9, 30)));
    }

    int position() {
        return Math.toIntExact(views.log().of(life.product).getLast().position());
    }

    void happens(Event... events) {
        views.log().append(life.next(), List.of(events));
    }

    void says(UUID person, Event event) {
        var told = life.next();
        views.log().append(told(told, person, told.rationale()), List.of(event));
    }

    void carriesOut(UUID decision, Event event) {
        var told = life.next();
        views.log().append(told(told, told.actor(), new Rationale("So", List.of(), decision)), List.of(event));
    }

    private static Provenance told(Provenance told, UUID actor, @Nullable Rationale rationale) {
        return new Provenance(
                told.productId(),
                actor,
                told.roles(),
                told.commandId(),
                told.command(),
                told.correlationId(),
                told.occurred(),
                told.recorded(),
                rationale,
                null,
                false);
    }

    String ask(String path) throws Exception {
        views.caughtUp(life.product);
        return views.web()
                .perform(get(URI.create("/api/v1/products/" + life.product + path))
                        .header(LiveViews.CALLER, life.owner))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
