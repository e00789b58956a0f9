package dev.backstory.command.imports.trello;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.json.Moments;
import dev.backstory.command.imports.json.Teller;
import dev.backstory.command.imports.json.Teller.When;
import dev.backstory.command.imports.json.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what was done to cards. What was done to the board itself is of no card, and counted as unread. */
final class Actions {
    static final String ARCHIVED = "Archived";
    static final String YES = "archived";
    private static final Set<String> TALK = Set.of("voteOnCard", "updateComment", "deleteComment", "copyCommentCard");

    private final Board board;
    private final Timeline timeline;
    private final Moments moments;
    private final Wish wish;
    private final Account account;
    private final Set<String> born = new HashSet<>();

    Actions(Board board, Timeline timeline, Moments moments, Wish wish, Account account) {
        this.board = board;
        this.timeline = timeline;
        this.moments = moments;
        this.wish = wish;
        this.account = account;
    }

    /** Whether an action tells something of its card. */
    static boolean isTold(Value action) {
        var type = action.get("type").text();
        return type != null && !TALK.contains(type);
    }

    /** One action on a card, with all that it takes to tell of it. */
    private record Done(String type, String card, Value data, When when, Teller teller, long line) {}

    /** Reads an action on a card; any other stays unread. */
    void read(Value action) {
        var type = action.get("type").text();
        var card = action.get("data").at("card", "id").text();
        if (type == null || card == null) {
            account.note("Actions that are of the board and not of a card: they are not read");
            return;
        }
        if (TALK.contains(type)) return;
        var moment = moments.read(action.get("date"));
        if (moment == null) {
            account.note("Actions without a time that can be read: they are not read");
            return;
        }
        action.get("type").markRead();
        action.get("data").at("card", "id").markRead();
        var when = When.of(moment, author(action));
        var teller = new Teller(timeline, wish, card, action.line());
        tell(new Done(type, card, action.get("data"), when, teller, action.line()));
    }

    private @Nullable String author(Value action) {
        var creator = action.get("memberCreator");
        var shown = creator.get(creator.get("fullName").text() == null ? "username" : "fullName");
        var id = creator.get("id").text() == null
                ? action.get("idMemberCreator").text()
                : creator.get("id").text();
        return shown.text() == null ? board.people().holder(id) : board.people().called(id, shown.read());
    }

    private void tell(Done done) {
        var data = done.data();
        switch (done.type()) {
            case "createCard", "copyCard", "emailCard", "convertToCardFromCheckItem" -> created(done);
            case "updateCard" -> updated(done);
            case "deleteCard" -> done.teller().change(FactField.DELETED, null, "deleted", done.when());
            case "addLabelToCard" -> label(done, true);
            case "removeLabelFromCard" -> label(done, false);
            case "addMemberToCard" -> member(done, true);
            case "removeMemberFromCard" -> member(done, false);
            case "addChecklistToCard" -> theirs(done, "Checklist", Value.NOTHING, data.at("checklist", "name"));
            case "removeChecklistFromCard" -> theirs(done, "Checklist", data.at("checklist", "name"), Value.NOTHING);
            case "createCheckItem" -> theirs(done, "Check item", Value.NOTHING, data.at("checkItem", "name"));
            case "deleteCheckItem" -> theirs(done, "Check item", data.at("checkItem", "name"), Value.NOTHING);
            case "updateCheckItemStateOnCard" -> ticked(done);
            case "commentCard" -> theirs(done, "Comment", Value.NOTHING, data.get("text"));
            case "addAttachmentToCard" -> theirs(done, "Attachment", Value.NOTHING, data.at("attachment", "name"));
            case "deleteAttachmentFromCard" -> theirs(done, "Attachment", data.at("attachment", "name"), Value.NOTHING);
            case "moveCardToBoard" -> came(done);
            case "moveCardFromBoard" -> left(done);
            default -> done.teller().changeOfTheirs("Action", null, done.type(), done.when(), List.of());
        }
    }

    private void created(Done done) {
        if (!born.add(done.card())) return;
        done.teller().created(board.kind(done.card()), done.when(), done.when().author(), true);
        theirs(done, "Copied from", Value.NOTHING, done.data().at("cardSource", "name"));
    }

    private void updated(Done done) {
        new Update(board, timeline).tell(done.card(), done.data(), done.when(), done.teller(), done.line());
    }

    private void label(Done done, boolean isThere) {
        var label = done.data().get("label");
        var name = Board.label(label);
        label.get(label.get("name").text() == null ? "color" : "name").markRead();
        if (name.isEmpty()) name = text(done.data().get("text"));
        if (name.isEmpty()) return;
        done.teller().change(FactField.LABEL, isThere ? null : name, isThere ? name : null, done.when());
    }

    private void member(Done done, boolean isThere) {
        var data = done.data();
        var id = data.get(data.has("idMember") ? "idMember" : "member");
        var name = board.people().holder(id.isObject() ? id.get("id").text() : id.text());
        if (name == null) return;
        id.markKept();
        done.teller()
                .changeOfTheirs("Member", isThere ? null : name, isThere ? name : null, done.when(), List.of(name));
    }

    private void ticked(Done done) {
        var item = done.data().get("checkItem");
        var name = item.get("name").text();
        var state = item.get("state").text();
        if (name == null || state == null) return;
        item.get("name").markKept();
        item.get("state").markKept();
        done.teller().changeOfTheirs("Check item", null, name + " [" + state + "]", done.when(), List.of());
    }

    /** It stands in a list of this board from now on, also if it had left it before. */
    private void came(Done done) {
        var data = done.data();
        theirs(done, "Board", data.at("boardSource", "name"), data.at("board", "name"));
        var known = board.name(data.at("list", "id").read());
        var list = known == null || known.isEmpty() ? data.at("list", "name").read() : known;
        if (list != null) done.teller().change(FactField.STATUS, null, list, done.when());
    }

    /** It stands on another board now: here it is gone. */
    private void left(Done done) {
        theirs(done, "Board", done.data().at("board", "name"), done.data().at("boardTarget", "name"));
        timeline.add(Fact.change(
                        done.card(),
                        FactField.DELETED,
                        null,
                        "moved",
                        done.when().at(),
                        done.when().author(),
                        done.line())
                .concluded());
    }

    private static void theirs(Done done, String name, Value from, Value to) {
        if (from.text() == null && to.text() == null) return;
        from.markKept();
        to.markKept();
        done.teller().changeOfTheirs(name, from.text(), to.text(), done.when(), List.of());
    }

    private static String text(Value value) {
        var text = value.read();
        return text == null ? "" : text;
    }
}
