package dev.backstory.command.imports.history;

import dev.backstory.command.imports.StatusCategory;
import dev.backstory.events.Narrative;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is remembered of a story or an item while its history is told. */
final class Kept {
    final SubjectType type;

    /** Ours. */
    String status;

    /** Theirs; null before there was any. */
    @Nullable
    String word;

    List<String> labels;

    @Nullable
    Timeframe timeframe;

    @Nullable
    Narrative narrative;

    final Criteria criteria = new Criteria();

    /** The item that a story belongs to. */
    @Nullable
    UUID item;

    /** Whether it was here that somebody said which item that is. */
    boolean isItemDecided;

    /** The order that it stands in, or stood in last. */
    UUID order;

    Kept(SubjectType type, UUID order, List<String> labels, @Nullable Timeframe timeframe, @Nullable UUID item) {
        this.type = type;
        this.order = order;
        this.status = ours(type, StatusCategory.TO_DO);
        this.labels = labels;
        this.timeframe = timeframe;
        this.item = item;
    }

    /** Our status for a category of theirs. */
    static String ours(SubjectType type, StatusCategory category) {
        var isStory = type == SubjectType.STORY;
        return switch (category) {
            case TO_DO -> isStory ? "DEFINED" : "PROPOSED";
            case IN_PROGRESS -> "IN_PROGRESS";
            case DONE -> isStory ? "ACCEPTED" : "SHIPPED";
        };
    }
}
