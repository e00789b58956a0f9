package dev.backstory.command.imports.changelog;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.changelog.fields.JiraField;
import dev.backstory.command.imports.changelog.values.Texts;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.json.Teller;
import dev.backstory.command.imports.json.Teller.When;
import dev.backstory.command.imports.json.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads what became of one issue, change by change. */
final class ChangeReader {
    private final Context context;
    private final Traits traits;
    private final Teller teller;
    private final Parents parents = new Parents();
    private @Nullable String lastDescription;

    ChangeReader(Context context, Traits traits, Teller teller) {
        this.context = context;
        this.traits = traits;
        this.teller = teller;
    }

    Parents parents() {
        return parents;
    }

    /** The description that the last change of it left; null if none is told. */
    @Nullable
    String lastDescription() {
        return lastDescription;
    }

    /** Whether the item of an entry says from what or to what. */
    static boolean isChange(Value item) {
        return item.get("from").text() != null
                || item.get("fromString").text() != null
                || item.get("to").text() != null
                || item.get("toString").text() != null;
    }

    /** Reads one entry of the changelog, at the time that it has. */
    void read(Value history, When when) {
        for (var item : history.get("items").elements()) {
            var name = item.get("field").text();
            if (name == null || !isChange(item)) {
                context.account().note("Changes that do not say of what, or neither from what nor to what");
                continue;
            }
            item.get("field").markRead();
            item.get("fieldId").markRead();
            change(context.dictionary().ofChange(item.get("fieldId").text(), name), item, when);
        }
    }

    private void change(JiraField field, Value item, When when) {
        var known = field.known();
        boolean isTold = known != null
                && switch (known) {
                    case SUMMARY -> text(FactField.TITLE, item, when);
                    case DESCRIPTION -> description(item, when);
                    case STATUS -> status(item, when);
                    case ISSUE_KEY -> text(FactField.KEY, item, when);
                    case ISSUE_TYPE -> kind(item, when);
                    case LABELS -> labels(item, when);
                    case STORY_POINTS, POINT_ESTIMATE ->
                        known == traits.points() && formed(FactField.POINTS, item, Texts::points, when);
                    case START -> traits.isItem() && formed(FactField.START, item, Texts::day, when);
                    case DUE -> traits.isItem() && formed(FactField.END, item, Texts::day, when);
                    case PARENT, EPIC_LINK, PARENT_LINK -> parent(item, when);
                    default -> false;
                };
        if (!isTold) foreign(field, item, when);
    }

    private boolean text(FactField field, Value item, When when) {
        var from = item.get("fromString").read();
        var to = item.get("toString").read();
        if (from == null && to == null) return false;
        teller.change(field, from, to, when);
        return true;
    }

    private boolean description(Value item, When when) {
        lastDescription = item.get("toString").text();
        return text(FactField.DESCRIPTION, item, when);
    }

    private boolean status(Value item, When when) {
        for (var side : List.of("from", "to")) {
            context.categories()
                    .tell(
                            context.facts(),
                            item.get(side).text(),
                            item.get(side + "String").text());
        }
        return text(FactField.STATUS, item, when);
    }

    private boolean kind(Value item, When when) {
        var from = IssueKind.ofName(item.get("fromString").text());
        var to = IssueKind.ofName(item.get("toString").text());
        if (from == null || to == null || from.word().equals(to.word())) return false;
        item.get("fromString").markRead();
        item.get("toString").markRead();
        teller.change(FactField.KIND, from.word(), to.word(), when);
        return true;
    }

    private boolean labels(Value item, When when) {
        var from = Texts.labels(item.get("fromString").text());
        var to = Texts.labels(item.get("toString").text());
        var gone = new ArrayList<>(from);
        gone.removeAll(to);
        var come = new ArrayList<>(to);
        come.removeAll(from);
        if (gone.isEmpty() && come.isEmpty()) return false;
        item.get("fromString").markRead();
        item.get("toString").markRead();
        gone.forEach(label -> teller.change(FactField.LABEL, label, null, when));
        come.forEach(label -> teller.change(FactField.LABEL, null, label, when));
        return true;
    }

    /** A value in a form of ours: on both sides, or it is theirs. */
    private boolean formed(FactField field, Value item, UnaryOperator<@Nullable String> form, When when) {
        var from = side(item, "from", form);
        var to = side(item, "to", form);
        boolean isLost = (from == null && isFilled(item, "from")) || (to == null && isFilled(item, "to"));
        if (isLost || (from == null && to == null)) {
            context.account().note("Changes of points or dates that are no such: they are kept as foreign");
            return false;
        }
        markSides(item, form);
        teller.change(field, from, to, when);
        return true;
    }

    private static @Nullable String side(Value item, String side, UnaryOperator<@Nullable String> form) {
        var plain = form.apply(item.get(side).text());
        return plain == null ? form.apply(item.get(side + "String").text()) : plain;
    }

    private static void markSides(Value item, UnaryOperator<@Nullable String> form) {
        for (var side : List.of("from", "to")) {
            boolean isPlain = form.apply(item.get(side).text()) != null;
            item.get(isPlain ? side : side + "String").markRead();
        }
    }

    private static boolean isFilled(Value item, String side) {
        return item.get(side).text() != null || item.get(side + "String").text() != null;
    }

    private boolean parent(Value item, When when) {
        if (parents.isMirror(item)) return false;
        teller.change(FactField.PARENT, Parents.known(item, "from"), Parents.known(item, "to"), when);
        return true;
    }

    private void foreign(JiraField field, Value item, When when) {
        boolean isDate = field.known() == Field.DUE || field.known() == Field.START;
        var from = context.sides().foreign(field, item, "from", isDate);
        var to = context.sides().foreign(field, item, "to", isDate);
        var people = new ArrayList<>(from.people());
        people.addAll(to.people());
        teller.changeOfTheirs(
                field.name(),
                from.text().isEmpty() ? null : from.text(),
                to.text().isEmpty() ? null : to.text(),
                when,
                people.stream().filter(Objects::nonNull).distinct().toList());
    }
}
