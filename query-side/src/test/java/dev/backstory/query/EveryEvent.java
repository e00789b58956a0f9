package dev.backstory.query;

import static dev.backstory.query.audit.Samples.CORE;
import static dev.backstory.query.audit.Samples.DARK;
import static dev.backstory.query.audit.Samples.HOSTING;
import static dev.backstory.query.audit.Samples.LOGIN;
import static dev.backstory.query.audit.Samples.MOBILE;
import static dev.backstory.query.audit.Samples.Q1;
import static dev.backstory.query.audit.Samples.ROADMAP;
import static dev.backstory.query.audit.Samples.SEARCH;
import static dev.backstory.query.audit.Samples.SHOP;
import static dev.backstory.query.audit.Samples.TEAM;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.Event;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import dev.backstory.query.audit.Samples;
import dev.backstory.query.audit.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One product in which every kind of event happens, always the same: well formed, not sensible. */
final class EveryEvent {
    /** What comes first, because the rest is about it. */
    private static final List<Class<? extends Event>> BEGINNINGS = List.of(
            ProductCreated.class,
            RoadmapOpened.class,
            BacklogOpened.class,
            KpiDefined.class,
            GoalDefined.class,
            RoadmapItemAdded.class,
            StoryDefined.class,
            DecisionProposed.class,
            QuestionAsked.class);

    private EveryEvent() {}

    static List<RecordedEvent> all() {
        var events = new ArrayList<Event>();
        for (var beginning : BEGINNINGS) {
            Samples.all().stream().filter(beginning::isInstance).forEach(events::add);
        }
        events.addAll(others());
        Samples.all().stream()
                .filter(event -> !BEGINNINGS.contains(event.getClass()))
                .forEach(events::add);
        var recorded = new ArrayList<RecordedEvent>();
        for (var event : events) {
            recorded.add(
                    Told.by(SHOP).at(recorded.size() + 1).because("It is so").recorded(event));
        }
        return recorded;
    }

    /** What else the samples speak of. */
    private static List<Event> others() {
        var events = new ArrayList<Event>();
        events.add(new BacklogOpened(CORE, SHOP, "Core"));
        define(LOGIN, "Log in", 1, events);
        define(DARK, "Dark mode", 2, events);
        define(SEARCH, "Search", 3, events);
        events.add(
                new RoadmapItemAdded(MOBILE, SHOP, ROADMAP, "FEATURE", "Mobile app", null, List.of(), null, Q1, null));
        events.add(new RoadmapItemRanked(ROADMAP, MOBILE, 1, "k", null, null));
        events.add(new DecisionProposed(
                HOSTING, SHOP, "Where to host it?", null, List.of(), List.of(), List.of(), List.of(), null, null));
        return events;
    }

    private static void define(UUID id, String title, int rank, List<Event> events) {
        events.add(new StoryDefined(id, SHOP, TEAM, title, "BUG", null, List.of(), null, List.of("data")));
        events.add(new StoryRanked(TEAM, id, rank, "k" + rank, null, null));
    }
}
