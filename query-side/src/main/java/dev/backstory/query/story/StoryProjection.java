package dev.backstory.query.story;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
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
import dev.backstory.query.source.SourceFacts;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Remembers stories: what lists say of them, their long texts, and the totals of their backlogs. */
@Component
@Order(40)
final class StoryProjection implements Projection {
    @Override
    public void prepare(List<RecordedEvent> events, ViewBatch batch) {
        var stories = new HashSet<List<Object>>();
        var defined = new HashSet<List<Object>>();
        for (var recorded : events) {
            var event = recorded.event();
            if (event instanceof StoryDefined story) {
                defined.add(List.of(story.storyId()));
            } else if (event instanceof StoryEvent && event.subject().type() == SubjectType.STORY) {
                stories.add(List.of(event.subject().id()));
            } else if (event instanceof StoryRanked ranked) {
                stories.add(List.of(ranked.storyId()));
            } else if (event instanceof StoryLeft left) {
                stories.add(List.of(left.storyId()));
            }
        }
        stories.removeAll(defined); // those are begun within this batch
        batch.rows(StoryRow.TABLE).know(stories);
        SourceFacts.prepare(events, batch);
    }

    @Override
    public void apply(RecordedEvent recorded, ViewBatch batch) {
        switch (recorded.event()) {
            case StoryEvent event -> {
                if (event.subject().type() == SubjectType.STORY) { // what other trackers say may be of an item
                    story(event, recorded, batch);
                }
            }
            case StoryRanked event -> change(event.storyId(), story -> story.listed = true, recorded, batch);
            case StoryLeft event -> change(event.storyId(), story -> story.listed = false, recorded, batch);
            default -> {}
        }
    }

    private static void story(StoryEvent event, RecordedEvent recorded, ViewBatch batch) {
        var id = event.subject().id();
        if (event instanceof StoryDefined defined) {
            StoryBeginning.of(defined, recorded, batch);
            return;
        }
        var after = change(
                id,
                story -> {
                    change(story, event, recorded);
                    story.version = recorded.aggregateVersion();
                },
                recorded,
                batch);
        texts(after, event, recorded.position(), batch);
    }

    /** By one of the story's own events. */
    private static void change(StoryDraft story, StoryEvent event, RecordedEvent recorded) {
        switch (event) {
            case StoryRefined e -> StoryFields.set(story, e);
            case StoryEstimated e -> story.points = e.after();
            case StoryMarkedReady e -> story.status = StoryStatus.READY.name();
            case StoryReadinessWithdrawn e -> story.status = StoryStatus.DEFINED.name();
            case StoryStarted e -> story.status = StoryStatus.IN_PROGRESS.name();
            case StoryCompleted e -> story.status = StoryStatus.DONE.name();
            case StoryRejected e -> story.status = StoryStatus.IN_PROGRESS.name();
            case StoryAccepted e -> story.close(StoryStatus.ACCEPTED);
            case StoryWithdrawn e -> story.close(StoryStatus.WITHDRAWN);
            case StorySplit e -> story.close(StoryStatus.SPLIT);
            case StoryMoved e -> story.backlogId = e.to();
            case StoryBlocked e -> story.block(recorded, e.owner());
            case StoryUnblocked e -> story.unblock();
            case SourceStatusChanged e -> {
                story.status = e.status();
                story.sourceStatus = e.to();
            }
            case SourceFieldChanged e -> StoryFields.set(story, e);
            case DependencyDeclared e -> {} // has a table of its own, and so has a foreign fact
            case DependencyRemoved e -> {}
            case ForeignFactRecorded e -> {}
            case ReviewEvent e -> {}
            case StoryDefined e -> throw new IllegalStateException("A story is defined once: " + e.storyId());
        }
    }

    /** What is kept beside the story's row. */
    private static void texts(StoryRow story, StoryEvent event, long position, ViewBatch batch) {
        var texts = batch.rows(StoryTextRow.TABLE);
        switch (event) {
            case StoryRefined e -> texts.put(texts.required(story.storyId()).refined(story, e), position);
            case StoryAccepted e -> texts.put(texts.required(story.storyId()).accepted(e.accepted()), position);
            case SourceFieldChanged e -> {
                if (e.field() == SourceField.TITLE) {
                    texts.put(texts.required(story.storyId()).of(story), position);
                }
            }
            case StorySplit e ->
                StoryPartRow.of(e)
                        .forEach(part -> batch.rows(StoryPartRow.TABLE).begin(part, position));
            case ForeignFactRecorded e -> SourceFacts.remember(e, position, batch);
            default -> {}
        }
    }

    private static StoryRow change(UUID story, Consumer<StoryDraft> change, RecordedEvent recorded, ViewBatch batch) {
        var rows = batch.rows(StoryRow.TABLE);
        var before = rows.required(story);
        var after = before.changed(change);
        rows.put(after, recorded.position());
        StoryTotals.changed(before, after, recorded.position(), batch);
        return after;
    }
}
