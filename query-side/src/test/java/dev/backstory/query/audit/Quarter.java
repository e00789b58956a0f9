package dev.backstory.query.audit;

import static dev.backstory.query.audit.Samples.DARK;
import static dev.backstory.query.audit.Samples.EXPORT;
import static dev.backstory.query.audit.Samples.LOGIN;
import static dev.backstory.query.audit.Samples.Q1;
import static dev.backstory.query.audit.Samples.Q2;
import static dev.backstory.query.audit.Samples.REPORTING;
import static dev.backstory.query.audit.Samples.ROADMAP;
import static dev.backstory.query.audit.Samples.SHOP;
import static dev.backstory.query.audit.Samples.TEAM;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.BaselineApproved;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Event;
import dev.backstory.events.Moved;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.Schedule;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small product's first quarter, in which people disagree. */
final class Quarter {
    static final UUID MARY = UUID.fromString("3a970000-0000-4000-8000-000000000001");
    static final UUID OTTO = UUID.fromString("7f3a0000-0000-4000-8000-000000000002");
    static final UUID SUE = UUID.fromString("51be0000-0000-4000-8000-000000000003");
    static final UUID CUSTOMERS = Told.id("Whose wishes come first?");
    static final Map<UUID, String> PEOPLE = Map.of(MARY, "Mary Major", OTTO, "Otto Owner", SUE, "Sue Stark");

    private final List<RecordedEvent> events = new ArrayList<>();

    private Quarter() {}

    static List<RecordedEvent> events() {
        var quarter = new Quarter();
        quarter.begin();
        quarter.go();
        return quarter.events;
    }

    private void begin() {
        var mary = told(MARY, "PRODUCT_MANAGER", "AddRoadmapItem", null);
        say(told(MARY, "ADMIN", "CreateProduct", null), new ProductCreated(SHOP, "SHOP", "Shop", ROADMAP, false));
        say(told(MARY, "ADMIN", "CreateProduct", null), new RoleAssigned(SHOP, MARY, "PRODUCT_MANAGER"));
        say(mary.given("AssignRole"), new RoleAssigned(SHOP, OTTO, "PRODUCT_OWNER"));
        say(mary.given("AssignRole"), new RoleAssigned(SHOP, SUE, "STAKEHOLDER"));
        say(told(MARY, "ADMIN", "CreateProduct", null), new RoadmapOpened(ROADMAP, SHOP));
        say(told(MARY, "ADMIN", "CreateProduct", null), new BacklogOpened(TEAM, SHOP, "Team"));
        var stories = List.of(LOGIN, DARK, EXPORT);
        var titles = List.of("Log in", "Dark mode", "Export to CSV");
        var otto = told(OTTO, "PRODUCT_OWNER", "DefineStory", null);
        for (var i = 0; i < 3; i++) {
            say(
                    otto,
                    new StoryDefined(
                            stories.get(i), SHOP, TEAM, titles.get(i), "USER_STORY", null, List.of(), null, List.of()));
            say(otto, new StoryRanked(TEAM, stories.get(i), i + 1, "k" + i, i == 0 ? null : stories.get(i - 1), null));
        }
        say(
                mary,
                new RoadmapItemAdded(
                        REPORTING, SHOP, ROADMAP, "FEATURE", "Reporting", null, List.of(), null, Q1, null));
        say(mary, new RoadmapItemRanked(ROADMAP, REPORTING, 1, "k", null, null));
    }

    private void go() {
        say(told(MARY, "PRODUCT_MANAGER", "NameBaseline", null), new BaselineNamed(SHOP, "Plan for Q1", 14));
        say(told(OTTO, "PRODUCT_OWNER", "ApproveBaseline", null), new BaselineApproved(SHOP, "Plan for Q1"));
        say(
                told(SUE, "STAKEHOLDER", "Object", "Our accountants cannot open CSV files"),
                new ObjectionRaised(SubjectType.STORY, EXPORT, 1));
        say(
                told(MARY, "PRODUCT_MANAGER", "ProposeDecision", null),
                new DecisionProposed(
                        CUSTOMERS,
                        SHOP,
                        "Whose wishes come first?",
                        null,
                        List.of(),
                        List.of(),
                        List.of(MARY),
                        List.of(),
                        null,
                        null));
        say(
                told(MARY, "PRODUCT_MANAGER", "MakeDecision", "They pay for the rest"),
                new DecisionMade(CUSTOMERS, "The largest customers'", List.of(MARY)));
        say(
                told(OTTO, "PRODUCT_OWNER", "ReprioritiseBacklog", "Renewal of our largest customer depends on it")
                        .carryingOut(CUSTOMERS),
                new BacklogReprioritised(TEAM, List.of(new Moved(EXPORT, 3, 1, "j", null, LOGIN))));
        say(
                told(MARY, "PRODUCT_MANAGER", "RescheduleRoadmapItem", "The team is two short until April"),
                new RoadmapItemRescheduled(REPORTING, new Schedule(Q1, null), new Schedule(Q2, null), 91));
        say(
                told(OTTO, "PRODUCT_OWNER", "ReprioritiseBacklog", "Nobody can log in on a phone"),
                new BacklogReprioritised(TEAM, List.of(new Moved(EXPORT, 1, 2, "k05", LOGIN, DARK))));
        say(
                told(SUE, "STAKEHOLDER", "Endorse", null),
                new Endorsed(SubjectType.STORY, EXPORT, 1, "They have a tool for it now"));
        say(
                told(OTTO, "PRODUCT_OWNER", "ReprioritiseBacklog", "It is nearly done"),
                new BacklogReprioritised(TEAM, List.of(new Moved(EXPORT, 2, 1, "j", null, LOGIN))));
    }

    private void say(Told told, Event event) {
        events.add(told.at(events.size() + 1).recorded(event));
    }

    private static Told told(UUID actor, String role, String command, @Nullable String why) {
        return Told.by(SHOP).actor(actor).as(role).given(command).because(why);
    }
}
