package dev.backstory.query.audit;

import dev.backstory.events.Subject;
import dev.backstory.query.audit.change.Known;
import dev.backstory.query.launch.LaunchState;
import dev.backstory.query.question.AskedAbout;
import dev.backstory.query.review.ObjectionRow;
import dev.backstory.query.review.OpenObjections;
import dev.backstory.query.story.StoryBlock;
import dev.backstory.query.story.StoryOrigin;
import dev.backstory.query.support.ViewBatch;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other views hold of a product up to the event at hand, which they take in after the audit. */
record Memory(ViewBatch batch, UUID product) implements Known {
    @Override
    public Subject about(UUID question) {
        return AskedAbout.subject(batch, question);
    }

    @Override
    public @Nullable UUID splitFrom(UUID story) {
        return StoryOrigin.splitFrom(batch, story);
    }

    @Override
    public boolean isLaunched(UUID item) {
        return LaunchState.isLaunched(batch, item);
    }

    @Override
    public boolean isBlocked(UUID story) {
        return StoryBlock.stands(batch, story);
    }

    @Override
    public @Nullable UUID blockOwner(UUID story) {
        return StoryBlock.owner(batch, story);
    }

    @Override
    public List<Long> objections(Subject subject, UUID objector) {
        return OpenObjections.of(batch, product).against(List.of(subject)).stream()
                .filter(row -> row.deed().actor().equals(objector))
                .map(ObjectionRow::revision)
                .toList();
    }
}
