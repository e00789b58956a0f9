package dev.backstory.query.story;

import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.Source;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import dev.backstory.query.source.SourceFacts;
import dev.backstory.query.story.StoryTextRow.CriterionEntry;
import dev.backstory.query.support.Projection;
import dev.backstory.query.support.ViewBatch;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
            case StoryRanked event -> change(event.storyId(), story -> story.listed(true), recorded, batch);
            case StoryLeft event -> change(event.storyId(), story -> story.listed(false), recorded, batch);
            default -> {}
        }
    }

    private static void story(StoryEvent event, RecordedEvent recorded, ViewBatch batch) {
        var id = event.subject().id();
        switch (event) {
            case StoryDefined e -> define(e, recorded, batch);
            case StoryEstimated e -> changeOwn(id, story -> story.points(e.after()), recorded, batch);
            case SourceStatusChanged e -> changeOwn(id, story -> story.status(e.status(), e.to()), recorded, batch);
            case SourceFieldChanged e -> changeOwn(id, story -> StoryFields.set(story, e), recorded, batch);
            case ForeignFactRecorded e -> {
                changeOwn(id, story -> story, recorded, batch);
                SourceFacts.remember(e, recorded.position(), batch);
            }
            case ReviewEvent ignored -> changeOwn(id, story -> story, recorded, batch);
        }
    }

    private static void define(StoryDefined event, RecordedEvent recorded, ViewBatch batch) {
        Source source = recorded.provenance().source();
        var story = new StoryRow(
                event.storyId(),
                event.productId(),
                event.backlogId(),
                recorded.position(),
                false,
                event.title(),
                event.kind(),
                StoryStatus.DEFINED.name(),
                source == null ? null : source.reference(),
                null,
                null,
                event.labels(),
                event.roadmapItemId(),
                recorded.aggregateVersion());
        batch.rows(StoryRow.TABLE).begin(story, recorded.position());
        var narrative = event.narrative();
        var text = new StoryTextRow(
                event.storyId(),
                narrative == null ? null : narrative.asA(),
                narrative == null ? null : narrative.iWant(),
                narrative == null ? null : narrative.soThat(),
                event.criteria().stream()
                        .map(criterion -> new CriterionEntry(criterion.id(), criterion.text(), false))
                        .toList());
        batch.rows(StoryTextRow.TABLE).begin(text, recorded.position());
    }

    /** A change by one of the story's own events, which also is its new version. */
    private static void changeOwn(UUID story, UnaryOperator<StoryRow> change, RecordedEvent recorded, ViewBatch batch) {
        change(story, row -> change.apply(row).version(recorded.aggregateVersion()), recorded, batch);
    }

    private static void change(UUID story, UnaryOperator<StoryRow> change, RecordedEvent recorded, ViewBatch batch) {
        var rows = batch.rows(StoryRow.TABLE);
        var before = rows.required(story);
        var after = change.apply(before);
        rows.put(after, recorded.position());
        StoryTotals.changed(before, after, recorded.position(), batch);
    }
}
