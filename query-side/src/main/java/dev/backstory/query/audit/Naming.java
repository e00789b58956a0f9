package dev.backstory.query.audit;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.GoalRevised;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductRenamed;
import dev.backstory.events.QuestionAsked;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Replaced;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRefined;
import dev.backstory.query.audit.sentence.Names;
import dev.backstory.query.support.ViewBatch;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what subjects are called, up to and with the event at hand. */
final class Naming {
    private Naming() {}

    /** Takes over the name that an event gives, if it gives one. */
    static void apply(RecordedEvent recorded, ViewBatch batch) {
        switch (recorded.event()) {
            case ProductCreated e -> begin(e.productId(), e.name(), recorded, batch);
            case ProductRenamed e -> rename(e.productId(), e.after(), recorded, batch);
            case GoalDefined e -> begin(e.goalId(), e.goal().title(), recorded, batch);
            case GoalRevised e -> rename(e.goalId(), e.after().title(), recorded, batch);
            case KpiDefined e -> begin(e.kpiId(), e.name(), recorded, batch);
            case BacklogOpened e -> begin(e.backlogId(), e.name(), recorded, batch);
            case RoadmapItemAdded e -> begin(e.itemId(), e.title(), recorded, batch);
            case StoryDefined e -> begin(e.storyId(), e.title(), recorded, batch);
            case RoadmapItemRevised e -> rename(e.itemId(), e.title(), recorded, batch);
            case StoryRefined e -> rename(e.storyId(), e.title(), recorded, batch);
            case DecisionProposed e -> begin(e.decisionId(), e.title(), recorded, batch);
            case QuestionAsked e -> begin(e.questionId(), e.text(), recorded, batch);
            case SourceFieldChanged e -> rename(e, recorded, batch);
            default -> {}
        }
    }

    /** The names as this batch knows them by now, for telling this event. */
    static Names names(RecordedEvent recorded, ViewBatch batch) {
        var book = NameBook.of(batch);
        var product = recorded.provenance().productId();
        return (type, id) -> book.name(product, id);
    }

    private static void rename(SourceFieldChanged event, RecordedEvent recorded, ViewBatch batch) {
        var name = event.after();
        if (event.field() == SourceField.TITLE && name != null) {
            rename(event.id(), name, recorded, batch);
        }
    }

    private static void rename(UUID id, String name, RecordedEvent recorded, ViewBatch batch) {
        batch.rows(NameRow.TABLE).put(row(id, name, recorded), recorded.position());
    }

    /** A revision that leaves the title says null of it. */
    private static void rename(UUID id, @Nullable Replaced<String> title, RecordedEvent recorded, ViewBatch batch) {
        if (title != null && title.after() != null) {
            batch.rows(NameRow.TABLE).put(row(id, title.after(), recorded), recorded.position());
        }
    }

    private static void begin(UUID id, String name, RecordedEvent recorded, ViewBatch batch) {
        batch.rows(NameRow.TABLE).begin(row(id, name, recorded), recorded.position());
    }

    private static NameRow row(UUID id, String name, RecordedEvent recorded) {
        return new NameRow(id, recorded.provenance().productId(), name);
    }
}
