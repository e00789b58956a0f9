package dev.backstory.query.story;

import dev.backstory.events.RecordedEvent;
import dev.backstory.events.StoryDefined;
import dev.backstory.query.story.StoryTextRow.CriterionEntry;
import dev.backstory.query.support.ViewBatch;

/** The first rows of a story. */
final class StoryBeginning {
    private StoryBeginning() {}

    static void of(StoryDefined event, RecordedEvent recorded, ViewBatch batch) {
        var source = recorded.provenance().source();
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
                null,
                null,
                null,
                recorded.aggregateVersion());
        batch.rows(StoryRow.TABLE).begin(story, recorded.position());
        var criteria = event.criteria().stream()
                .map(criterion -> new CriterionEntry(criterion.id(), criterion.text(), false))
                .toList();
        batch.rows(StoryTextRow.TABLE).begin(StoryTextRow.of(story, event.narrative(), criteria), recorded.position());
    }
}
