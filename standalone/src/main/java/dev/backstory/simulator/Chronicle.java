package dev.backstory.simulator;

import dev.backstory.command.desk.Order;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Why;
import dev.backstory.simulator.Script.ItemText;
import dev.backstory.simulator.Script.StoryText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of one product's history, and what its people see before them while they write it. */
final class Chronicle {
    private final Seeded seeded;
    private final UUID product;
    private final UUID roadmap;
    private final Shelf booking;
    private final Shelf frontDesk;
    private final Map<String, UUID> known = new LinkedHashMap<>();
    private final Board board = new Board();
    private final Set<String> reserved = new HashSet<>();
    private final Map<UUID, Card> cards = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    Chronicle(Seeded seeded, Instant beginning) {
        this.seeded = seeded;
        this.product = seeded.id(beginning);
        this.roadmap = seeded.id(beginning);
        this.booking = new Shelf(seeded.id(beginning));
        this.frontDesk = new Shelf(seeded.id(beginning));
    }

    List<Step> steps() {
        return steps;
    }

    UUID product() {
        return product;
    }

    UUID roadmap() {
        return roadmap;
    }

    Shelf booking() {
        return booking;
    }

    Shelf frontDesk() {
        return frontDesk;
    }

    void add(Instant at, Order.Actor actor, Command command) {
        steps.add(new Step(at, actor, command));
    }

    /** A new id for what people call by this name: an item, a goal, a KPI. */
    UUID name(String name, Instant at) {
        var id = seeded.id(at);
        known.put(name, id);
        return id;
    }

    UUID named(String name) {
        return Objects.requireNonNull(known.get(name), () -> "Nothing is called '" + name + "' yet");
    }

    Board board() {
        return board;
    }

    /** Keeps the team from a story of which the script has something to tell yet. */
    void reserve(String story) {
        reserved.add(story);
    }

    void free(String story) {
        reserved.remove(story);
    }

    boolean isReserved(Card card) {
        return reserved.contains(card.text.title());
    }

    Card write(UUID story, ItemText item, StoryText text, Shelf shelf, Instant at) {
        var card = new Card(story, item, text, shelf, at);
        cards.put(story, card);
        return card;
    }

    Card card(UUID story) {
        return Objects.requireNonNull(cards.get(story), () -> "No such story: " + story);
    }

    /** The story of this title, unless it is not written yet, begun or closed. */
    @Nullable
    Card unbegun(String title) {
        return cards.values().stream()
                .filter(card -> card.text.title().equals(title) && card.isUnbegun())
                .findFirst()
                .orElse(null);
    }

    Card story(String title) {
        return cards.values().stream()
                .filter(card -> card.text.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No story is called '" + title + "' yet"));
    }

    /** The line's reason in this part with its evidence, and in the part after that the decision it carries out, if any. */
    Why why(ScriptLine line, int part) {
        var why = line.why(part);
        return line.says(part + 2) ? new Why(why.text(), why.evidence(), named(line.at(part + 2))) : why;
    }

    /** The same where a reason need not be given. */
    @Nullable
    Why whyIfSaid(ScriptLine line, int part) {
        return line.says(part) ? why(line, part) : null;
    }

    Collection<Card> cards() {
        return cards.values();
    }

    List<Card> cardsOf(ItemText item) {
        return cards.values().stream().filter(card -> card.item.equals(item)).toList();
    }
}
