package dev.backstory.command.imports.jira;

import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the item that a story belongs to, by key or by number, once all of the file is read. */
final class Family {
    private final Notes notes;
    private final Map<String, String> items = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    Family(Notes notes) {
        this.notes = notes;
    }

    record United(List<SourceItem> items, List<SourceStory> stories) {}

    void add(Draft draft, @Nullable String id) {
        var key = draft.facts().key();
        known.add(key);
        if (id != null) known.add(id);
        if (!(draft instanceof Draft.Item)) return;
        items.put(key, key);
        if (id != null) items.put(id, key);
    }

    United united(List<Draft> drafts, Tally tally) {
        var foundItems = new ArrayList<SourceItem>();
        var foundStories = new ArrayList<SourceStory>();
        for (var draft : drafts) {
            switch (draft) {
                case Draft.Item item -> foundItems.add(item.item());
                case Draft.Story story -> {
                    var linked = linked(story);
                    tally.linked(
                            story.links().size() - linked.links().size(),
                            linked.links().size());
                    foundStories.add(linked.finished());
                }
            }
        }
        return new United(foundItems, foundStories);
    }

    private Draft.Story linked(Draft.Story story) {
        for (var link : story.links()) {
            var item = items.get(link.target());
            if (item != null) return story.belongingTo(item, link);
        }
        if (story.links().stream().anyMatch(link -> !known.contains(link.target()))) notes.dangling();
        return story;
    }
}
