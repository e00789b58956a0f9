package dev.backstory.command.imports.table;

import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import dev.backstory.command.imports.jira.words.Kinds;
import dev.backstory.command.imports.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is a story or an item with us, by the type that it has there.
 *
 * @param name null if the word is not known
 * @param isOurOwn whether nothing of their word is lost in ours
 */
record IssueKind(@Nullable String name, boolean isStory, boolean isOurOwn) {
    private static final Map<String, SourceItem.Kind> ITEMS = Map.of(
            "feature", SourceItem.Kind.FEATURE,
            "fonctionnalite", SourceItem.Kind.FEATURE,
            "merkmal", SourceItem.Kind.FEATURE,
            "caracteristica", SourceItem.Kind.FEATURE,
            "project", SourceItem.Kind.INITIATIVE);
    private static final Set<String> STORIES =
            Set.of("product backlog item", "issue", "work item", "element du journal de travail");

    static IssueKind of(String type) {
        var plain = Words.plain(type);
        var item = ITEMS.containsKey(plain) ? ITEMS.get(plain) : Kinds.item(type);
        if (item != null) return new IssueKind(item.name(), false, plain.equals("feature") || Kinds.isOurOwn(type));
        var story = Kinds.story(type);
        if (story != null) return new IssueKind(story.name(), true, Kinds.isOurOwn(type));
        return new IssueKind(STORIES.contains(plain) ? SourceStory.Kind.USER_STORY.name() : null, true, false);
    }

    /** The kind of story that one of the labels is the name of; null if none is. */
    static @Nullable String ofLabels(List<String> labels) {
        for (var label : labels) {
            var kind = Kinds.story(label.substring(label.lastIndexOf(':') + 1));
            if (kind != null && kind != SourceStory.Kind.USER_STORY) return kind.name();
        }
        return null;
    }
}
