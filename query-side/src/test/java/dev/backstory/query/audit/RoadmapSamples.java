package dev.backstory.query.audit;

import static dev.backstory.query.audit.Samples.EXPORT;
import static dev.backstory.query.audit.Samples.LAUNCH;
import static dev.backstory.query.audit.Samples.LOGIN;
import static dev.backstory.query.audit.Samples.MOBILE;
import static dev.backstory.query.audit.Samples.Q1;
import static dev.backstory.query.audit.Samples.Q2;
import static dev.backstory.query.audit.Samples.REPORTING;
import static dev.backstory.query.audit.Samples.ROADMAP;
import static dev.backstory.query.audit.Samples.SHOP;
import static dev.backstory.query.audit.Told.id;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.Event;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import dev.backstory.events.Moved;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.Replaced;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemCommitted;
import dev.backstory.events.RoadmapItemDropped;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemReopened;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.RoadmapItemShipped;
import dev.backstory.events.RoadmapItemStarted;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoadmapOrderRespaced;
import dev.backstory.events.RoadmapReprioritised;
import dev.backstory.events.Schedule;
import dev.backstory.events.SubjectType;
import java.util.List;

/** Of the roadmap, its items, their launch and what depends on what. */
final class RoadmapSamples {
    private RoadmapSamples() {}

    static List<Event> all() {
        return List.of(
                new RoadmapOpened(ROADMAP, SHOP),
                new RoadmapItemRanked(ROADMAP, REPORTING, 2, "m", id("Mobile app"), null),
                new RoadmapItemLeft(ROADMAP, REPORTING, "SHIPPED", 2),
                new RoadmapReprioritised(ROADMAP, List.of(new Moved(REPORTING, 5, 1, "c", null, MOBILE))),
                new RoadmapOrderRespaced(ROADMAP, List.of(new Rekeyed(REPORTING, "n"), new Rekeyed(MOBILE, "p"))),
                new RoadmapItemAdded(
                        REPORTING, SHOP, ROADMAP, "FEATURE", "Reporting", "Figures", List.of(), "Data", Q1, null),
                new RoadmapItemRescheduled(REPORTING, new Schedule(Q1, null), new Schedule(Q2, null), 91),
                new RoadmapItemRevised(
                        REPORTING,
                        new Replaced<>("FEATURE", "INITIATIVE"),
                        null,
                        new Replaced<>(null, "Figures"),
                        null,
                        new Replaced<>("Data", "Insight")),
                new RoadmapItemCommitted(REPORTING, "PROPOSED"),
                new RoadmapItemStarted(REPORTING, "COMMITTED"),
                new RoadmapItemShipped(REPORTING, "IN_PROGRESS"),
                new RoadmapItemDropped(REPORTING, "IN_PROGRESS"),
                new RoadmapItemReopened(REPORTING, "DROPPED"),
                new LaunchPlanned(REPORTING, null, LAUNCH),
                new LaunchStepCompleted(REPORTING, id("training"), "Train support"),
                new Launched(REPORTING),
                new DependencyDeclared(SubjectType.ROADMAP_ITEM, REPORTING, MOBILE),
                new DependencyRemoved(SubjectType.STORY, EXPORT, LOGIN));
    }
}
