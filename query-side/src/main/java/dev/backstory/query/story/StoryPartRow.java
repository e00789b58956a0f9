package dev.backstory.query.story;

import dev.backstory.events.StorySplit;
import dev.backstory.query.support.ViewTable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** One of the stories that another was split into. */
record StoryPartRow(UUID storyId, UUID splitFrom, int ordinal) {
    static final ViewTable<StoryPartRow> TABLE = ViewTable.versioned(StoryPartRow.class, "story_part", "story_id");

    static List<StoryPartRow> of(StorySplit event) {
        var children = event.children();
        return IntStream.range(0, children.size())
                .mapToObj(i -> new StoryPartRow(children.get(i).storyId(), event.storyId(), i))
                .toList();
    }
}
