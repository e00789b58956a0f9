package dev.backstory.command.imports.trello;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.json.Teller;
import dev.backstory.command.imports.json.Teller.When;
import dev.backstory.command.imports.json.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an action that changed something of a card: what it was stands under "old", what it became in the card. */
final class Update {
    private static final Map<String, String> THEIRS =
            Map.of("due", "Due", "start", "Start", "dueComplete", "Due complete", "dueReminder", "Due reminder");

    private final Board board;
    private final Timeline timeline;

    Update(Board board, Timeline timeline) {
        this.board = board;
        this.timeline = timeline;
    }

    void tell(String id, Value data, When when, Teller teller, long line) {
        var old = data.get("old");
        var card = data.get("card");
        for (var name : old.members().keySet()) {
            var from = old.get(name);
            var to = card.get(name);
            switch (name) {
                case "name" -> teller.change(FactField.TITLE, from.read(), to.read(), when);
                case "desc" -> described(from.read(), to.read(), teller, when);
                case "idList" -> status(data, teller, when);
                case "idLabels" -> labels(from, to, teller, when);
                case "closed" -> archived(from, to, teller, when);
                case "pos" -> {}
                default -> theirs(THEIRS.getOrDefault(name, name), from, to, teller, when);
            }
        }
        if (old.has("pos") || old.has("idList")) moved(id, data, when, line);
    }

    private static void described(@Nullable String from, @Nullable String to, Teller teller, When when) {
        if (from != null || to != null) teller.change(FactField.DESCRIPTION, from, to, when);
    }

    private void status(Value data, Teller teller, When when) {
        var before = list(data, "listBefore", data.at("old", "idList"));
        var after = list(data, "listAfter", data.at("card", "idList"));
        if (before != null || after != null) teller.change(FactField.STATUS, before, after, when);
    }

    /** Lists go by the names that they have in the end, or else a renamed list would look like a move. */
    private @Nullable String list(Value data, String side, Value id) {
        id.markRead();
        var known = board.name(id.text() == null ? data.at(side, "id").read() : id.text());
        return known == null || known.isEmpty() ? data.at(side, "name").read() : known;
    }

    private void moved(String id, Value data, When when, long line) {
        var old = data.get("old");
        var card = data.get("card");
        var from = new Place(old.get("idList").text(), old.get("pos").read());
        var to = new Place(card.get("idList").text(), card.get("pos").read());
        var fact = Fact.change(id, FactField.ORDER, null, null, when.at(), when.author(), line);
        timeline.moved(when.inferred() ? fact.concluded() : fact, from, to);
    }

    private void labels(Value from, Value to, Teller teller, When when) {
        var before = labels(from);
        var after = labels(to);
        before.stream()
                .filter(label -> !after.contains(label))
                .forEach(label -> teller.change(FactField.LABEL, label, null, when));
        after.stream()
                .filter(label -> !before.contains(label))
                .forEach(label -> teller.change(FactField.LABEL, null, label, when));
    }

    private List<String> labels(Value ids) {
        var labels = new ArrayList<String>();
        for (var id : ids.elements()) {
            var label = id.text() == null ? null : board.label(id.text());
            if (label == null || label.isEmpty()) continue;
            id.markRead();
            labels.add(label);
        }
        return labels;
    }

    private static void archived(Value from, Value to, Teller teller, When when) {
        from.markKept();
        to.markKept();
        teller.changeOfTheirs(Actions.ARCHIVED, archived(from), archived(to), when, List.of());
    }

    private static @Nullable String archived(Value closed) {
        return "true".equals(closed.text()) ? Actions.YES : null;
    }

    private static void theirs(String name, Value from, Value to, Teller teller, When when) {
        if (from.text() == null && to.text() == null) return;
        from.markKept();
        to.markKept();
        teller.changeOfTheirs(name, from.text(), to.text(), when, List.of());
    }
}
