package dev.backstory.command.desk;

import dev.backstory.command.backlog.Backlog;
import dev.backstory.command.item.RoadmapItem;
import dev.backstory.command.roadmap.Roadmap;
import dev.backstory.command.story.Story;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.Criterion;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.Endorsed;
import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStep;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Narrative;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.Schedule;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StorySplit;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Of whatever is to be done, and of its orders. */
final class WorkSamples {
    private static final UUID ID = UUID.fromString("01a20108-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("01a20108-0000-7000-8000-000000000002");
    private static final UUID THIRD = UUID.fromString("01a20108-0000-7000-8000-000000000003");
    private static final Schedule SCHEDULE =
            new Schedule(new Timeframe(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), "QUARTER"), "NEXT");
    private static final LaunchPlan LAUNCH = new LaunchPlan(
            List.of("Shops"),
            List.of("Fair"),
            "Free",
            LocalDate.of(2026, 1, 1),
            List.of(new LaunchStep(THIRD, "OTHER", "Step", true)));

    private WorkSamples() {}

    static Stream<SnapshotSample> all() {
        return Stream.of(roadmap(), roadmapItem(), backlog(), story());
    }

    private static SnapshotSample roadmap() {
        return new SnapshotSample(
                Roadmap.class,
                List.of(
                        new RoadmapOpened(ID, OTHER),
                        new RoadmapItemRanked(ID, THIRD, 1, "a1", null, null),
                        new RoadmapItemRanked(ID, OTHER, null, null, null, null)));
    }

    private static SnapshotSample roadmapItem() {
        return new SnapshotSample(
                RoadmapItem.class,
                List.of(
                        new RoadmapItemAdded(
                                ID, OTHER, THIRD, "FEATURE", "Title", "Text", List.of(THIRD), "Lane", null, "NOW"),
                        new RoadmapItemRescheduled(ID, SCHEDULE, SCHEDULE, null),
                        new DependencyDeclared(SubjectType.ROADMAP_ITEM, ID, THIRD),
                        new LaunchPlanned(ID, null, LAUNCH),
                        new LaunchStepCompleted(ID, THIRD, "Step"),
                        new ReviewRequested(SubjectType.ROADMAP_ITEM, ID, 5, List.of(OTHER), null),
                        new Endorsed(SubjectType.ROADMAP_ITEM, ID, 5, null)));
    }

    private static SnapshotSample backlog() {
        return new SnapshotSample(
                Backlog.class,
                List.of(
                        new BacklogOpened(ID, OTHER, "Team"),
                        new StoryRanked(ID, THIRD, 1, "a1", null, null),
                        new StoryRanked(ID, OTHER, null, null, null, null)));
    }

    private static SnapshotSample story() {
        return new SnapshotSample(
                Story.class,
                List.of(
                        new StoryDefined(
                                ID,
                                OTHER,
                                THIRD,
                                "Title",
                                "BUG",
                                new Narrative("user", "log in", "I see"),
                                List.of(new Criterion(OTHER, "It works")),
                                THIRD,
                                List.of("web")),
                        new StorySplit(ID, "DEFINED", List.of(new SplitOff(OTHER, null))),
                        new StoryBlocked(ID, THIRD),
                        new StoryEstimated(ID, null, new BigDecimal("0.5")),
                        new DependencyDeclared(SubjectType.STORY, ID, THIRD),
                        new ReviewRequested(SubjectType.STORY, ID, 4, List.of(OTHER), null),
                        new Endorsed(SubjectType.STORY, ID, 4, null)));
    }
}
