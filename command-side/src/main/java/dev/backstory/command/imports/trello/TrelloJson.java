package dev.backstory.command.imports.trello;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.Head;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.json.Documents;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** A board of Trello as it exports it: its cards and lists, and what was done to them. */
public final class TrelloJson implements Format {
    private static final Set<String> LISTS =
            Set.of("cards", "lists", "actions", "checklists", "members", "labels", "customFields");
    private static final List<String> SIGNS = List.of(
            "\"idBoard\"", "\"idList\"", "\"idOrganization\"", "\"shortLink\"", "\"idMemberCreator\"", "trello.com/");

    @Override
    public String name() {
        return "trello-json";
    }

    @Override
    public String description() {
        return "a board of Trello with its actions, in JSON as Trello exports it";
    }

    @Override
    public boolean recognises(Head head) {
        return head.isJson() && SIGNS.stream().anyMatch(head.text()::contains);
    }

    @Override
    public void read(SourceFile file, Wish wish, Facts facts, Account account) throws IOException {
        var board = new Board();
        Documents.read(file, LISTS, board);
        if (!board.hasCards()) {
            throw new NotThisFormat("The file holds no cards, as the export of a Trello board has them.");
        }
        var reading = new Reading(board, wish, facts, account);
        Documents.read(file, LISTS, reading);
        reading.finish();
    }
}
