package dev.backstory.command.imports;

import java.util.List;

/** All that was read from another tracker, in the order of the file, and the report on what was not. */
public record SourceHistory(List<SourceItem> items, List<SourceStory> stories, Report report) {
    public SourceHistory {
        items = List.copyOf(items);
        stories = List.copyOf(stories);
    }
}
