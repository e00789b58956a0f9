package dev.backstory.command.story;

import dev.backstory.command.desk.Scenario;
import dev.backstory.command.story.StoryCommand.StoryNarrative;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Criterion;
import dev.backstory.events.Ids;
import dev.backstory.events.Narrative;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryMarkedReady;
import dev.backstory.events.StoryStarted;
import dev.backstory.events.SubjectType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Words to tell what happens to a story. */
final class StoryScenes {
    static final UUID PRODUCT = Ids.next();
    static final UUID BACKLOG = Ids.next();
    static final UUID OTHER_BACKLOG = Ids.next();
    static final UUID LOGIN = Ids.next();
    static final UUID ITEM = Ids.next();
    static final Criterion WORKS = new Criterion(Ids.next(), "It works");
    static final Criterion QUICK = new Criterion(Ids.next(), "It is quick");
    static final Why WHY = Why.of("Customers ask for it");
    static final StoryNarrative SAID =
            new StoryNarrative(new Text("user"), new Text("log in"), new Text("I see my orders"));
    private static final Narrative NARRATIVE = new Narrative("user", "log in", "I see my orders");

    private static final Scenario<StoryState, StoryCommand, StoryEvent> SCENARIO =
            new Scenario<>(StoryScenes::fold, StoryDecider::decide);

    private StoryScenes() {}

    static Scenario<StoryState, StoryCommand, StoryEvent>.Given given(StoryEvent... events) {
        return SCENARIO.given(events);
    }

    /** After these and then those. */
    static Scenario<StoryState, StoryCommand, StoryEvent>.Given given(List<StoryEvent> events, StoryEvent... more) {
        var all = new ArrayList<>(events);
        all.addAll(Arrays.asList(more));
        return SCENARIO.given(all.toArray(StoryEvent[]::new));
    }

    static StoryState fold(List<StoryEvent> events) {
        var state = StoryState.defined((StoryDefined) events.getFirst());
        for (var event : events.subList(1, events.size())) {
            state = state.evolve(event);
        }
        return state;
    }

    /** With all that a ready story needs, but for its estimate. */
    static StoryDefined defined() {
        return new StoryDefined(
                LOGIN,
                PRODUCT,
                BACKLOG,
                "Log in",
                "USER_STORY",
                NARRATIVE,
                List.of(WORKS, QUICK),
                ITEM,
                List.of("web"));
    }

    /** By its title alone. */
    static StoryDefined bare(String kind) {
        return new StoryDefined(LOGIN, PRODUCT, BACKLOG, "Log in", kind, null, List.of(), null, List.of());
    }

    static StoryEstimated estimated(int points) {
        return new StoryEstimated(LOGIN, null, BigDecimal.valueOf(points));
    }

    static List<StoryEvent> ready() {
        return List.of(defined(), estimated(8), new StoryMarkedReady(LOGIN, "DEFINED"));
    }

    static List<StoryEvent> started() {
        return and(ready(), new StoryStarted(LOGIN, "READY"));
    }

    static List<StoryEvent> done() {
        return and(started(), new StoryCompleted(LOGIN, "IN_PROGRESS"));
    }

    static StoryBlocked blocked() {
        return new StoryBlocked(LOGIN, null);
    }

    /** As another tracker says. */
    static SourceStatusChanged imported(String status) {
        return new SourceStatusChanged(SubjectType.STORY, LOGIN, null, "Theirs", "DONE", "DEFINED", status);
    }

    private static List<StoryEvent> and(List<StoryEvent> events, StoryEvent more) {
        var all = new ArrayList<>(events);
        all.add(more);
        return List.copyOf(all);
    }
}
