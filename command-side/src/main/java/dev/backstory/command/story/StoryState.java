package dev.backstory.command.story;

import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What decisions on a story need to know of it. */
record StoryState(
        UUID id,
        UUID productId,
        UUID backlogId,
        String status,
        @Nullable BigDecimal points) {
    private static final String FIRST_STATUS = "DEFINED";
    private static final Set<String> CLOSED = Set.of("ACCEPTED", "WITHDRAWN", "SPLIT");

    static StoryState defined(StoryDefined event) {
        return new StoryState(event.storyId(), event.productId(), event.backlogId(), FIRST_STATUS, null);
    }

    StoryState evolve(StoryEvent event) {
        return switch (event) {
            case StoryDefined defined -> defined(defined);
            case StoryEstimated estimated -> new StoryState(id, productId, backlogId, status, estimated.after());
            case SourceStatusChanged changed -> new StoryState(id, productId, backlogId, changed.status(), points);
            case SourceFieldChanged changed -> this;
            case ForeignFactRecorded recorded -> this;
            case ReviewEvent said -> this;
        };
    }

    boolean isOpen() {
        return !CLOSED.contains(status);
    }
}
