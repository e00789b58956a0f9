package dev.backstory.command.imports.jira;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the item that a story belongs to, by key or by number, once a first reading has gone through all of the file. */
final class Family {
    private final Map<String, String> items = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    void add(Draft draft, @Nullable String id) {
        var key = draft.facts().key();
        known.add(key);
        if (id != null) known.add(id);
        if (!(draft instanceof Draft.Item)) return;
        items.put(key, key);
        if (id != null) items.put(id, key);
    }

    /** The story with its item, if one of its links leads to one. */
    Draft.Story linked(Draft.Story story) {
        for (var link : story.links()) {
            var item = items.get(link.target());
            if (item != null) return story.belongingTo(item, link);
        }
        return story;
    }

    /** Whether the story names only what is nowhere in the file. */
    boolean dangles(Draft.Story story) {
        return story.links().stream().noneMatch(link -> items.containsKey(link.target()))
                && story.links().stream().anyMatch(link -> !known.contains(link.target()));
    }
}
