package dev.backstory.command.imports.trello;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.json.Teller;
import dev.backstory.command.imports.json.Value;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A card that only actions know of, as it was last: deleted, moved elsewhere, or left out of the export. */
final class Gone {
    private final long line;
    private @Nullable Instant last;
    private @Nullable String name;
    private @Nullable String list;
    private @Nullable String number;

    Gone(long line) {
        this.line = line;
    }

    long line() {
        return line;
    }

    /** An action on it, at that time. */
    void see(Value data, Instant at, Board board) {
        boolean isLater = last == null || at.isAfter(last);
        name = newer(name, data.at("card", "name").text(), isLater);
        number = newer(number, data.at("card", "idShort").text(), isLater);
        for (var side : new String[] {"list", "listAfter"}) {
            var id = data.at(side, "id").text();
            var known = board.name(id);
            list = newer(list, known == null ? data.at(side, "name").text() : known, isLater);
        }
        if (isLater) last = at;
    }

    void tell(String id, Board board, Teller teller) {
        if (!board.tellsCreation(id)) CardReader.created(id, board.kind(id), teller);
        var key = number == null ? null : "#" + number;
        teller.concluded(FactField.KEY, key);
        if (name != null) teller.concluded(FactField.TITLE, name);
        else teller.concluded(FactField.TITLE, key == null ? id : key);
        teller.concluded(FactField.STATUS, list);
    }

    private static @Nullable String newer(@Nullable String known, @Nullable String said, boolean isLater) {
        return said != null && (known == null || isLater) ? said : known;
    }
}
