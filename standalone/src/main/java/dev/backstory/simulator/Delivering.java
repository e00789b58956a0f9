package dev.backstory.simulator;

import dev.backstory.command.story.StoryWorkCommand.AcceptStory;
import dev.backstory.command.story.StoryWorkCommand.BlockStory;
import dev.backstory.command.story.StoryWorkCommand.CompleteStory;
import dev.backstory.command.story.StoryWorkCommand.RejectStory;
import dev.backstory.command.story.StoryWorkCommand.StartStory;
import dev.backstory.command.story.StoryWorkCommand.UnblockStory;
import dev.backstory.simulator.Card.Stage;
import dev.backstory.simulator.Script.Motive;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Works on stories as a small team does: few at a time, some held up, most accepted, one in a while sent back. */
final class Delivering {
    private static final int AT_ONCE = 3;
    private static final int SENT_BACK = 11;
    private static final int TAKEN_IN_PART = 17;
    private static final Duration LEAST_WORK = Duration.ofHours(20);

    private final Seeded seeded;
    private final Rota rota;
    private final Chronicle chronicle;
    private final Reasons reasons;
    private int judged;

    Delivering(Seeded seeded, Rota rota, Chronicle chronicle, Reasons reasons) {
        this.seeded = seeded;
        this.rota = rota;
        this.chronicle = chronicle;
        this.reasons = reasons;
    }

    /** The ready story that stands highest, while few are under way in its backlog. */
    void start(Instant at) {
        cards(this::canBegin).stream()
                .min(Comparator.comparing((Card card) -> card.shelf.place(card.id)))
                .ifPresent(card -> {
                    card.now(Stage.IN_PROGRESS, at);
                    chronicle.add(at, rota.cast().team(), new StartStory(chronicle.product(), card.id, null));
                });
    }

    /** Work begins on what was started, and not before what it needs is there. */
    private boolean canBegin(Card card) {
        return card.stage == Stage.READY
                && !card.blocked
                && !card.isWaitingForOthers()
                && chronicle.board().isInUse(card.item)
                && underWay(card.shelf) < AT_ONCE;
    }

    void complete(Instant at) {
        cards(card -> card.stage == Stage.IN_PROGRESS && !card.blocked && isOld(card, at)).stream()
                .min(Comparator.comparing((Card card) -> card.since))
                .ifPresent(card -> {
                    card.now(Stage.DONE, at);
                    chronicle.add(at, rota.cast().team(), new CompleteStory(chronicle.product(), card.id, null));
                });
    }

    void judge(Instant at) {
        cards(card -> card.stage == Stage.DONE).stream()
                .min(Comparator.comparing((Card card) -> card.since))
                .ifPresent(card -> judge(at, card));
    }

    private void judge(Instant at, Card card) {
        judged++;
        var criteria = card.criterionIds();
        if (judged % SENT_BACK == 0) {
            card.now(Stage.IN_PROGRESS, at);
            var unmet = List.of(criteria.getLast());
            var why = reasons.of(Motive.REJECT, new Situation(chronicle, card, at));
            chronicle.add(at, rota.ownerAt(at), new RejectStory(chronicle.product(), card.id, unmet, why));
            return;
        }
        card.close(at);
        card.accepted = true;
        var inPart = judged % TAKEN_IN_PART == 0 && criteria.size() > 1;
        var met = inPart ? criteria.subList(0, criteria.size() - 1) : criteria;
        var why = inPart ? reasons.of(Motive.PARTLY, new Situation(chronicle, card, at)) : null;
        chronicle.add(at, rota.ownerAt(at), new AcceptStory(chronicle.product(), card.id, met, why));
    }

    void block(Instant at) {
        var open = cards(card -> (card.stage == Stage.READY || card.stage == Stage.IN_PROGRESS) && !card.blocked);
        if (open.isEmpty()) {
            return;
        }
        var card = seeded.oneOf(open);
        card.blocked = true;
        card.since = at;
        var helper = seeded.oneOf(
                List.of(rota.managerAt(at), rota.ownerAt(at), rota.cast().team()));
        var why = reasons.of(Motive.BLOCK, new Situation(chronicle, card, at));
        chronicle.add(at, rota.cast().team(), new BlockStory(chronicle.product(), card.id, helper.person(), why));
    }

    void unblock(Instant at) {
        cards(card -> card.blocked && isOld(card, at)).stream().findFirst().ifPresent(card -> {
            card.blocked = false;
            card.since = at;
            chronicle.add(at, rota.cast().team(), new UnblockStory(chronicle.product(), card.id, null));
        });
    }

    private static boolean isOld(Card card, Instant at) {
        return !at.isBefore(card.since.plus(LEAST_WORK));
    }

    private long underWay(Shelf shelf) {
        return cards(card -> card.shelf == shelf && card.stage == Stage.IN_PROGRESS)
                .size();
    }

    private List<Card> cards(Predicate<Card> which) {
        return chronicle.cards().stream().filter(which).toList();
    }
}
