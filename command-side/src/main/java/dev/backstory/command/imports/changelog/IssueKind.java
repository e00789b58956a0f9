package dev.backstory.command.imports.changelog;

import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import dev.backstory.command.imports.changelog.fields.Dictionary;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.jira.words.Kinds;
import dev.backstory.command.imports.json.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an issue of a type is with us.
 *
 * @param word the kind of a story or of an item
 * @param type their name for the type
 * @param isInferred whether the type's name is not known to us
 */
record IssueKind(String word, boolean isItem, @Nullable String type, boolean isInferred) {

    /** What the record says; a story where it says nothing. */
    static IssueKind of(Value issue, Dictionary dictionary) {
        for (var each : issue.get("fields").members().entrySet()) {
            if (dictionary.ofKey(each.getKey()).known() != Field.ISSUE_TYPE) continue;
            var value = each.getValue();
            var name = value.text() == null ? value.get("name").text() : value.text();
            return of(name, level(value.get("hierarchyLevel")));
        }
        return of(null, 0);
    }

    /** What the name alone says; null if it is not known. */
    static @Nullable IssueKind ofName(@Nullable String type) {
        if (type == null) return null;
        var kind = of(type, 0);
        return kind.isInferred() ? null : kind;
    }

    /** Whether nothing of their word is lost in ours. */
    boolean isOurOwn() {
        return type == null || Kinds.isOurOwn(type);
    }

    private static IssueKind of(@Nullable String type, int level) {
        var item = Kinds.item(type);
        if (item != null) return new IssueKind(item.name(), true, type, false);
        if (level >= 1) {
            var above = level == 1 ? SourceItem.Kind.FEATURE : SourceItem.Kind.INITIATIVE;
            return new IssueKind(above.name(), true, type, false);
        }
        var story = Kinds.story(type);
        var kind = story == null ? SourceStory.Kind.USER_STORY : story;
        return new IssueKind(kind.name(), false, type, story == null);
    }

    private static int level(Value level) {
        var text = level.text();
        return text != null && text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 0;
    }
}
