package dev.backstory.query.audit;

import static dev.backstory.query.audit.Samples.CORE;
import static dev.backstory.query.audit.Samples.DARK;
import static dev.backstory.query.audit.Samples.EXPORT;
import static dev.backstory.query.audit.Samples.LOGIN;
import static dev.backstory.query.audit.Samples.MOBILE;
import static dev.backstory.query.audit.Samples.PERSON;
import static dev.backstory.query.audit.Samples.REPORTING;
import static dev.backstory.query.audit.Samples.SEARCH;
import static dev.backstory.query.audit.Samples.SHOP;
import static dev.backstory.query.audit.Samples.TEAM;
import static dev.backstory.query.audit.Told.id;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Criterion;
import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Moved;
import dev.backstory.events.Narrative;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.Replaced;
import dev.backstory.events.Reworded;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryMarkedReady;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StoryReadinessWithdrawn;
import dev.backstory.events.StoryRefined;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryStarted;
import dev.backstory.events.StoryUnblocked;
import dev.backstory.events.StoryWithdrawn;
import dev.backstory.events.SubjectType;
import java.math.BigDecimal;
import java.util.List;

/** Of backlogs, stories and what their sources say. */
final class StorySamples {
    private StorySamples() {}

    static List<Event> all() {
        return List.of(
                new BacklogOpened(TEAM, SHOP, "Team"),
                new StoryRanked(TEAM, EXPORT, 17, "k", LOGIN, SEARCH),
                new StoryLeft(TEAM, EXPORT, "ACCEPTED", 3),
                new BacklogReprioritised(TEAM, List.of(new Moved(EXPORT, 17, 3, "c", LOGIN, DARK))),
                new OrderRespaced(TEAM, List.of(new Rekeyed(LOGIN, "b"))),
                story(),
                new StoryEstimated(EXPORT, new BigDecimal("5"), new BigDecimal("8")),
                new StoryRefined(
                        EXPORT,
                        new Replaced<>("Export", "Export to CSV"),
                        null,
                        null,
                        new Replaced<>(MOBILE, REPORTING),
                        new Replaced<>(List.of(), List.of("data")),
                        List.of(new Criterion(id("c3"), "Umlauts survive")),
                        List.of(new Reworded(id("c2"), "It opens", "It opens at once")),
                        List.of()),
                new StoryMarkedReady(EXPORT, "DEFINED"),
                new StoryReadinessWithdrawn(EXPORT, "READY"),
                new StorySplit(
                        EXPORT,
                        "READY",
                        List.of(new SplitOff(LOGIN, new BigDecimal("5")), new SplitOff(SEARCH, new BigDecimal("3")))),
                new StoryMoved(EXPORT, TEAM, CORE),
                new StoryWithdrawn(EXPORT, "DEFINED"),
                new StoryBlocked(EXPORT, PERSON),
                new StoryUnblocked(EXPORT),
                new StoryStarted(EXPORT, "READY"),
                new StoryCompleted(EXPORT, "IN_PROGRESS"),
                new StoryAccepted(EXPORT, "DONE", List.of(id("c1"), id("c2"))),
                new StoryRejected(EXPORT, "DONE", List.of(id("c2"))),
                new SourceStatusChanged(SubjectType.STORY, EXPORT, "To Do", "Closed", "DONE", "DEFINED", "ACCEPTED"),
                new SourceFieldChanged(SubjectType.STORY, EXPORT, SourceField.TITLE, "Export", "Export to CSV"),
                new ForeignFactRecorded(SubjectType.STORY, EXPORT, "Environment", null, "Production"));
    }

    private static StoryDefined story() {
        return new StoryDefined(
                EXPORT,
                SHOP,
                TEAM,
                "Export to CSV",
                "USER_STORY",
                new Narrative("accountant", "my orders as a file", "I can check them"),
                List.of(new Criterion(id("c1"), "Every order is in it"), new Criterion(id("c2"), "It opens at once")),
                REPORTING,
                List.of("data"));
    }
}
