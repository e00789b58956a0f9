package dev.backstory.simulator;

import dev.backstory.simulator.Board.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** What is true of a story at the time at which somebody says why they change something about it. */
record Situation(Chronicle chronicle, Card card, Instant at) {
    private static final Duration THREE_MONTHS = Duration.ofDays(92);
    private static final int SMALL = 3;

    /** Whether a fact holds: a word of the script, with what it is about behind a colon. */
    boolean is(String fact) {
        var words = fact.split(":", 2);
        return switch (words[0]) {
            case "label" -> Arrays.stream(words[1].split(",")).anyMatch(card.text.labels()::contains);
            case "kind" -> card.text.kind().equals(words[1]);
            case "item" -> card.item.title().equals(words[1]);
            case "decision" -> board().holds(words[1]);
            case "desk" -> card.shelf == chronicle.frontDesk();
            case "questioned" -> card.waitsForAnAnswer;
            case "unasked" -> !at.isBefore(card.touched.plus(THREE_MONTHS));
            case "begun" -> card.stage == Card.Stage.IN_PROGRESS;
            default -> isOfTheItem(fact) || isOfTheEstimate(fact);
        };
    }

    private boolean isOfTheItem(String fact) {
        return switch (fact) {
            case "promised" -> board().isPromised(card.item);
            case "unpromised" -> !board().isPromised(card.item) && board().stage(card.item) != Stage.SHIPPED;
            case "dated" -> board().isDated(card.item);
            case "undated" -> !board().isDated(card.item);
            case "used" -> board().isInUse(card.item);
            case "shipped" -> board().stage(card.item) == Stage.SHIPPED;
            case "unshipped" -> board().stage(card.item) != Stage.SHIPPED;
            case "others" ->
                chronicle.cardsOf(card.item).stream().anyMatch(other -> other != card && other.isUnbegun());
            case "accepted" -> chronicle.cardsOf(card.item).stream().anyMatch(other -> other.accepted);
            default -> false;
        };
    }

    private boolean isOfTheEstimate(String fact) {
        var points = Objects.requireNonNullElse(card.points, 0);
        var first = Objects.requireNonNullElse(card.firstPoints, points);
        return switch (fact) {
            case "small" -> card.points != null && points <= SMALL;
            case "grown" -> points > first;
            case "doubled" -> points > first && points >= 2 * first;
            default -> false;
        };
    }

    /** What the story's item is called by now. */
    String title() {
        return board().title(card.item);
    }

    UUID decision(String name) {
        return chronicle.named(name);
    }

    private Board board() {
        return chronicle.board();
    }
}
