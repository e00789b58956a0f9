package dev.backstory.command.imports.trello;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.jira.words.Field;
import dev.backstory.command.imports.jira.words.Headers;
import dev.backstory.command.imports.json.Teller;
import dev.backstory.command.imports.json.Teller.When;
import dev.backstory.command.imports.json.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how a card stands in the end. Its title stays whole: "(3) " before it may be points, or may be not. */
final class CardReader {
    private static final Map<String, String> THEIRS = Map.of("due", "Due", "start", "Start");
    private static final Pattern POINTS = Pattern.compile("\\d{1,4}(?:\\.\\d{1,2})?");

    private final Board board;
    private final Facts facts;
    private final Wish wish;
    private final Set<String> concluded;

    CardReader(Board board, Facts facts, Wish wish, Set<String> concluded) {
        this.board = board;
        this.facts = facts;
        this.wish = wish;
        this.concluded = concluded;
    }

    void read(String id, Value card) {
        var teller = new Teller(facts, wish, id, card.line());
        var labels = labels(card);
        card.get("id").markRead();
        if (!board.tellsCreation(id)) created(id, board.kind(id), teller);
        teller.concluded(FactField.KIND, board.kind(id));
        var number = card.get("idShort").read();
        teller.present(FactField.KEY, number == null ? null : "#" + number);
        var title = card.get("name").read();
        if (title == null) teller.concluded(FactField.TITLE, number == null ? id : "#" + number);
        else teller.present(FactField.TITLE, title);
        var description = card.get("desc").read();
        teller.present(FactField.DESCRIPTION, description);
        teller.narrative(description, title);
        status(teller, board.name(card.get("idList").read()));
        card.get("pos").markRead();
        teller.present(FactField.ORDER, board.place(id).order(board));
        labels.forEach(label -> teller.present(FactField.LABEL, label));
        theirs(card, teller);
    }

    /** The labels of a card, which are then read. */
    static List<String> labels(Value card) {
        var labels = new ArrayList<String>();
        for (var label : card.get("labels").elements()) {
            var name = Board.label(label);
            label.get(label.get("name").text() == null ? "color" : "name").markRead();
            if (!name.isEmpty() && !labels.contains(name)) labels.add(name);
        }
        return labels;
    }

    /** It came to be when its id was made, by whom nobody says. */
    static void created(String id, String kind, Teller teller) {
        var birth = Birth.of(id);
        teller.created(kind, birth == null ? null : new When(birth, null, true), null, true);
    }

    void status(Teller teller, @Nullable String list) {
        if (list == null || list.isEmpty()) return;
        if (concluded.contains(list)) teller.concluded(FactField.STATUS, list);
        else teller.present(FactField.STATUS, list);
    }

    private void theirs(Value card, Teller teller) {
        THEIRS.forEach((member, name) -> {
            var value = card.get(member);
            if (value.text() == null) return;
            value.markKept();
            teller.present(name, value.text(), List.of());
        });
        if ("true".equals(card.get("closed").text())) {
            card.get("closed").markKept();
            teller.present(Actions.ARCHIVED, Actions.YES, List.of());
        }
        for (var member : card.get("idMembers").elements()) {
            var name = board.people().holder(member.text());
            if (name == null) continue;
            member.markKept();
            teller.present("Member", name, List.of(name));
        }
        card.get("customFieldItems").elements().forEach(item -> custom(item, teller));
    }

    private void custom(Value item, Teller teller) {
        var id = item.get("idCustomField").text();
        var name = id == null ? null : board.field(id);
        var chosen = item.get("idValue");
        var option = board.option(chosen.text());
        var value = option == null
                ? item.get("value").members().values().stream()
                        .filter(each -> each.text() != null)
                        .findFirst()
                        .orElse(chosen)
                : chosen;
        var text = option == null ? value.text() : option;
        if (name == null || text == null) return;
        var known = Headers.know(name);
        boolean isPoints = known != null
                && (known.field() == Field.STORY_POINTS || known.field() == Field.POINT_ESTIMATE)
                && POINTS.matcher(text).matches();
        if (isPoints) {
            value.markRead();
            teller.present(FactField.POINTS, Objects.requireNonNull(text));
        } else {
            value.markKept();
            teller.present(name, text, List.of());
        }
    }
}
