package dev.backstory.command.imports.changelog;

import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.changelog.fields.Dictionary;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.json.Value;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an issue before its changes are read, wherever in the file they stand.
 *
 * @param isHere whether the issue itself stands in the file
 * @param isElsewhere whether it is of a project that is not wanted
 * @param isItem whether it is an item of the roadmap with us, rather than a story
 * @param points the field that is its points
 * @param changelogs in how many places of the file its changes stand
 */
record Traits(
        boolean isHere,
        boolean isElsewhere,
        boolean isItem,
        @Nullable Field points,
        int changelogs) {
    private static final int MANY = 2;

    /** What this record alone says of its issue. */
    static Traits of(Value record, Dictionary dictionary, Wish wish) {
        var histories = RecordKind.histories(record);
        var points = points(record, dictionary);
        var isHere = RecordKind.of(record) == RecordKind.ISSUE;
        var type = isHere ? IssueKind.of(record, dictionary) : null;
        return new Traits(
                isHere,
                isHere && isElsewhere(record, dictionary, wish),
                type != null && type.isItem(),
                points,
                histories.isEmpty() ? 0 : 1);
    }

    Traits and(Traits other) {
        return new Traits(
                isHere || other.isHere,
                isElsewhere || other.isElsewhere,
                isItem || other.isItem,
                points == Field.STORY_POINTS || other.points == null ? points : other.points,
                Math.min(MANY, changelogs + other.changelogs));
    }

    private static @Nullable Field points(Value record, Dictionary dictionary) {
        Field found = null;
        for (var each : record.get("fields").members().entrySet()) {
            if (each.getValue().text() == null) continue;
            found = better(found, dictionary.ofKey(each.getKey()).known());
        }
        for (var history : RecordKind.histories(record)) {
            for (var item : history.get("items").elements()) {
                var name = item.get("field").text();
                if (name == null || !ChangeReader.isChange(item)) continue;
                found = better(
                        found,
                        dictionary.ofChange(item.get("fieldId").text(), name).known());
            }
        }
        return found;
    }

    private static @Nullable Field better(@Nullable Field found, @Nullable Field other) {
        if (other != Field.STORY_POINTS && other != Field.POINT_ESTIMATE) return found;
        return found == Field.STORY_POINTS ? found : other;
    }

    private static boolean isElsewhere(Value record, Dictionary dictionary, Wish wish) {
        if (wish.project() == null) return false;
        for (var each : record.get("fields").members().entrySet()) {
            var key = each.getValue().get("key").text();
            if (key != null && dictionary.ofKey(each.getKey()).known() == Field.PROJECT_KEY) {
                return !key.equals(wish.project());
            }
        }
        var key = record.get("key").text();
        return key == null || !key.startsWith(wish.project() + "-");
    }
}
