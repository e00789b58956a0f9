package dev.backstory.command.imports.trello;

import static dev.backstory.command.imports.text.Words.quoted;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.json.Documents;
import dev.backstory.command.imports.json.Moments;
import dev.backstory.command.imports.json.Teller;
import dev.backstory.command.imports.json.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads record by record, and accounts for each. */
final class Reading implements Documents.Records {
    private final Board board;
    private final Wish wish;
    private final Facts facts;
    private final Account account;
    private final Moments moments;
    private final Timeline timeline = new Timeline();
    private final CardReader cards;
    private final Actions actions;
    private final Set<String> read = new HashSet<>();
    private final Map<String, Gone> gone = new LinkedHashMap<>();

    Reading(Board board, Wish wish, Facts facts, Account account) {
        this.board = board;
        this.wish = wish;
        this.facts = facts;
        this.account = account;
        this.moments = new Moments(wish.zone());
        var concluded = board.concluded();
        concluded.forEach((list, category) -> {
            facts.category(list, category);
            account.note("The list " + quoted(list) + " is taken as " + category + ", by its place on the board");
        });
        this.cards = new CardReader(board, facts, wish, concluded.keySet());
        this.actions = new Actions(board, timeline, moments, wish, account);
    }

    @Override
    public void record(String list, Value record) {
        var id = record.get("id").text();
        if (record.isOversized()) {
            refused(record, "The record is larger than a card may be.");
        } else if (!record.isObject() || id == null || list.isEmpty()) {
            refused(record, "This is no record of a board, with an id.");
        } else if (isElsewhere(list, record)) {
            account.elsewhere(record.scalars());
        } else if (!read.add(list + " " + id)) {
            refused(record, "The record stands further up in the file: it is read once.");
        } else {
            read(list, id, record);
        }
    }

    @Override
    public void page(Value rest) {
        rest.settle(account, "");
    }

    /** Tells what happened, and says why if nothing was read. */
    void finish() {
        timeline.tell(board, facts, account);
        gone.forEach((id, card) -> {
            card.tell(id, board, new Teller(facts, wish, id, card.line()));
            account.row(0, 0);
            account.note("Cards that only actions know of: they are read as they were last");
        });
        if (account.rowsRead() > 0) return;
        var refusal = account.firstRefusal();
        throw new NotThisFormat(
                refusal == null
                        ? "No card of the file is of the board that is wanted."
                        : "No card of the file can be read. The first reason, in line " + refusal.line() + ": "
                                + refusal.reason());
    }

    private void read(String list, String id, Value record) {
        switch (list) {
            case "cards" -> {
                cards.read(id, record);
                record.get("checklists").elements().forEach(each -> checklist(each, id));
                record.get("actions").elements().forEach(this::action);
                record.settleAsRow(account, list);
            }
            case "checklists" -> checklist(record);
            case "actions" -> {
                action(record);
                record.settle(account, list);
            }
            default -> {
                record.get("name").markRead();
                record.settle(account, list);
            }
        }
    }

    private void action(Value action) {
        actions.read(action);
        var data = action.get("data");
        var card = data.at("card", "id").text();
        var moment = moments.of(action.get("date"));
        if (card == null || moment == null || board.hasCard(card) || !Actions.isTold(action)) return;
        gone.computeIfAbsent(card, each -> new Gone(action.line())).see(data, moment.at(), board);
    }

    private void checklist(Value checklist) {
        var card = checklist.get("idCard").text();
        if (card == null || !board.hasCard(card)) {
            refused(checklist, "The checklist is of a card that is not in the file.");
            return;
        }
        checklist(checklist, card);
        checklist.settle(account, "checklists");
    }

    private void checklist(Value checklist, String card) {
        var teller = new Teller(facts, wish, card, checklist.line());
        theirs(teller, "Checklist", checklist.get("name"), "");
        for (var item : checklist.get("checkItems").elements()) {
            var state = item.get("state").text();
            theirs(teller, "Check item", item.get("name"), state == null ? "" : " [" + state + "]");
            item.get("state").markKept();
        }
    }

    private static void theirs(Teller teller, String name, Value value, String suffix) {
        var text = value.text();
        if (text == null) return;
        value.markKept();
        teller.present(name, text + suffix, List.of());
    }

    private boolean isElsewhere(String list, Value record) {
        if (wish.project() == null) return false;
        var id = list.equals("actions") ? record.get("data").at("board", "id") : record.get("idBoard");
        return id.text() != null && !board.isCalled(id.text(), wish.project());
    }

    private void refused(Value record, String reason) {
        account.refused(record.line(), reason, record.scalars());
    }
}
