package dev.backstory.query.audit;

import static dev.backstory.query.audit.Told.id;

import dev.backstory.events.Event;
import dev.backstory.events.Goal;
import dev.backstory.events.KeyResult;
import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchStep;
import dev.backstory.events.Timeframe;
import dev.backstory.query.audit.sentence.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** One believable event of each kind, in one small product, with the names of its subjects. */
public final class Samples {
    public static final UUID SHOP = id("Shop");
    public static final UUID ROADMAP = id("roadmap");
    public static final UUID TEAM = id("Team");
    public static final UUID CORE = id("Core");
    public static final UUID EXPORT = id("Export to CSV");
    public static final UUID DARK = id("Dark mode");
    public static final UUID LOGIN = id("Log in");
    public static final UUID SEARCH = id("Search");
    public static final UUID REPORTING = id("Reporting");
    public static final UUID MOBILE = id("Mobile app");
    public static final UUID GROWTH = id("Double the shops");
    public static final UUID SHOPS = id("Active shops");
    public static final UUID DATABASE = id("Which database?");
    public static final UUID HOSTING = id("Where to host it?");
    public static final UUID SEPARATOR = id("Comma or semicolon?");
    public static final UUID PERSON = UUID.fromString("91bc0000-0000-4000-8000-000000000002");
    public static final Timeframe Q1 =
            new Timeframe(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31"), "QUARTER");
    public static final Timeframe Q2 =
            new Timeframe(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30"), "QUARTER");

    public static final Goal GOAL = new Goal(
            "Double the shops",
            "In Europe",
            LocalDate.parse("2026-12-31"),
            List.of(new KeyResult(SHOPS, new BigDecimal("2000"))));

    public static final LaunchPlan LAUNCH = new LaunchPlan(
            List.of("Small shops"),
            List.of("Newsletter"),
            "Included",
            LocalDate.parse("2026-04-01"),
            List.of(
                    new LaunchStep(id("training"), "TRAINING", "Train support", true),
                    new LaunchStep(id("leaflet"), "COLLATERAL", "Print a leaflet", false)));

    private static final Map<UUID, String> TITLES = Map.ofEntries(
            Map.entry(SHOP, "Shop"),
            Map.entry(TEAM, "Team"),
            Map.entry(CORE, "Core"),
            Map.entry(EXPORT, "Export to CSV"),
            Map.entry(DARK, "Dark mode"),
            Map.entry(LOGIN, "Log in"),
            Map.entry(SEARCH, "Search"),
            Map.entry(REPORTING, "Reporting"),
            Map.entry(MOBILE, "Mobile app"),
            Map.entry(GROWTH, "Double the shops"),
            Map.entry(SHOPS, "Active shops"),
            Map.entry(DATABASE, "Which database?"),
            Map.entry(HOSTING, "Where to host it?"),
            Map.entry(SEPARATOR, "Comma or semicolon?"));

    /** Fails on what has no name. */
    public static final Names NAMES = (type, id) -> Objects.requireNonNull(TITLES.get(id), type.toString());

    private Samples() {}

    /** The events in the order of their families. */
    public static List<Event> all() {
        return Stream.of(ProductSamples.all(), RoadmapSamples.all(), StorySamples.all(), DecisionSamples.all())
                .flatMap(List::stream)
                .toList();
    }
}
