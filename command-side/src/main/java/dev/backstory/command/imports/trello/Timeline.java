package dev.backstory.command.imports.trello;

import dev.backstory.command.imports.Account;
import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Facts;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.json.Chronology;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds what happened until the end of the file, since Trello writes it from the newest to the oldest, and since where
 * a card was is known only backwards from where it is. Trello gives a thousand actions of a board at most.
 */
final class Timeline implements Facts {
    private final List<Happening> happenings = new ArrayList<>();

    private record Happening(
            Instant at, Fact fact, @Nullable Move move) {}

    /** A card went from somewhere to somewhere, as far as the action says. */
    private record Move(Place from, Place to) {}

    /** Takes facts that have a time. */
    @Override
    public void add(Fact fact) {
        happenings.add(new Happening(Objects.requireNonNull(fact.at()), fact, null));
    }

    @Override
    public void category(String status, StatusCategory category) {
        throw new UnsupportedOperationException("An action says nothing of what a list means.");
    }

    /** A card went elsewhere: {@code fact} has all but from where to where. */
    void moved(Fact fact, Place from, Place to) {
        happenings.add(new Happening(Objects.requireNonNull(fact.at()), fact, new Move(from, to)));
    }

    /** Tells all in the order of time. */
    void tell(Board board, Facts facts, Account account) {
        var ordered = Chronology.of(happenings, Happening::at, account);
        var orders = new ArrayList<@Nullable Fact>();
        Map<String, Place> places = new HashMap<>();
        for (var happening : ordered.reversed()) orders.add(order(happening, board, places));
        for (int i = 0; i < ordered.size(); i++) {
            var order = orders.get(ordered.size() - 1 - i);
            if (ordered.get(i).move() == null) facts.add(ordered.get(i).fact());
            else if (order != null) facts.add(order);
        }
    }

    /** The move as a change of order; {@code places} has where cards were after it, and then where before. */
    private static @Nullable Fact order(Happening happening, Board board, Map<String, Place> places) {
        var move = happening.move();
        if (move == null) return null;
        var fact = happening.fact();
        var card = fact.subject();
        var after = places.getOrDefault(card, board.place(card))
                .at(move.to().list(), move.to().position());
        var before = after.at(move.from().list(), move.from().position());
        places.put(card, before);
        var from = before.order(board);
        var to = after.order(board);
        if (Objects.equals(from, to)) return null;
        var order = Fact.change(card, FactField.ORDER, from, to, happening.at(), fact.author(), fact.line());
        return fact.inferred() ? order.concluded() : order;
    }
}
