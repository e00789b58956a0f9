package dev.backstory.simulator;

import dev.backstory.command.reading.Patch;
import dev.backstory.command.story.Points;
import dev.backstory.command.story.StoryCommand.EstimateStory;
import dev.backstory.command.story.StoryCommand.MarkStoryReady;
import dev.backstory.command.story.StoryCommand.RefineStory;
import dev.backstory.command.story.StoryCommand.WithdrawReadiness;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Why;
import dev.backstory.simulator.Card.Stage;
import dev.backstory.simulator.Script.Motive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes stories ready as owner and team do: those of committed items first, then those that stand high. */
final class Preparing {
    private static final List<Integer> SIZES = List.of(1, 2, 3, 5, 8, 13);
    private static final int ESTIMATED_MAX = 16;
    private static final int READY_MAX = 7;

    private final Script script;
    private final Seeded seeded;
    private final Rota rota;
    private final Chronicle chronicle;
    private final Reasons reasons;
    private int refined;

    Preparing(Script script, Seeded seeded, Rota rota, Chronicle chronicle, Reasons reasons) {
        this.script = script;
        this.seeded = seeded;
        this.rota = rota;
        this.chronicle = chronicle;
        this.reasons = reasons;
    }

    void estimate(Instant at) {
        var card = first(story -> story.stage == Stage.DEFINED && story.points == null);
        if (card == null
                || count(story -> story.isUnbegun() && story.points != null && isPromised(story) == isPromised(card))
                        >= ESTIMATED_MAX) {
            return;
        }
        var size = switch (card.text.kind()) {
            case "BUG", "SPIKE" -> seeded.between(0, 2);
            case "TECH_DEBT" -> seeded.between(2, 4);
            default -> seeded.between(1, 4);
        };
        estimate(at, card, SIZES.get(size), null);
    }

    /** One size up, more often than down. */
    void estimateAgain(Instant at) {
        var known = cards(story -> story.points != null && story.stage != Stage.CLOSED && story.stage != Stage.DONE);
        if (known.isEmpty()) {
            return;
        }
        var card = seeded.oneOf(known);
        var size = SIZES.indexOf(card.points);
        var grows = size == 0 || (size < SIZES.size() - 1 && seeded.chance(0.7));
        var why = reasons.of(grows ? Motive.GROWN : Motive.SHRUNK, new Situation(chronicle, card, at));
        estimate(at, card, SIZES.get(grows ? size + 1 : size - 1), why);
    }

    private void estimate(Instant at, Card card, int points, @Nullable Why why) {
        card.estimate(points, at);
        var size = new Points(new BigDecimal(points));
        chronicle.add(at, rota.cast().team(), new EstimateStory(chronicle.product(), card.id, size, why));
    }

    /** Adds a condition that was forgotten, from a list that serves for any story. */
    void refine(Instant at) {
        var card = first(story ->
                story.isUnbegun() && !story.refined && !story.text.kind().equals("SPIKE"));
        if (card == null || !seeded.chance(0.5)) {
            return;
        }
        var forgotten = script.lines("forgotten");
        var words = forgotten.get(refined++ % forgotten.size());
        card.refine(words.at(1), at);
        var refine = new RefineStory(
                chronicle.product(),
                card.id,
                new Patch.Leave<>(),
                new Patch.Leave<>(),
                new Patch.Leave<>(),
                new Patch.Leave<>(),
                new Patch.Leave<>(),
                List.of(new Text(words.at(1))),
                List.of(),
                List.of(),
                words.whyIfSaid(2));
        chronicle.add(at, rota.ownerAt(at), refine);
    }

    void markReady(Instant at) {
        var card = first(story -> story.stage == Stage.DEFINED && story.points != null && isPromised(story));
        if (card == null || count(story -> story.stage == Stage.READY) >= READY_MAX) {
            return;
        }
        card.now(Stage.READY, at);
        chronicle.add(at, rota.ownerAt(at), new MarkStoryReady(chronicle.product(), card.id, null));
    }

    void withdrawReadiness(Instant at) {
        var card = first(story -> story.stage == Stage.READY && !story.blocked);
        if (card == null) {
            return;
        }
        card.now(Stage.DEFINED, at);
        var why = reasons.of(Motive.UNREADY, new Situation(chronicle, card, at));
        chronicle.add(at, rota.ownerAt(at), new WithdrawReadiness(chronicle.product(), card.id, why));
    }

    private @Nullable Card first(Predicate<Card> which) {
        return cards(which).stream()
                .min(Comparator.comparing((Card card) -> !isPromised(card))
                        .thenComparing(card -> card.shelf.place(card.id)))
                .orElse(null);
    }

    /** Stories of what was shipped are finished as well. */
    private boolean isPromised(Card card) {
        return chronicle.board().isPromised(card.item) || chronicle.board().isInUse(card.item);
    }

    private long count(Predicate<Card> which) {
        return cards(which).size();
    }

    private List<Card> cards(Predicate<Card> which) {
        return chronicle.cards().stream()
                .filter(which)
                .filter(card -> !chronicle.isReserved(card))
                .toList();
    }
}
