package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.RecordedEvent;
import dev.backstory.history.Whole.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Compares the views of one product, as they are over HTTP, with the fold. */
public final class Views {
    private static final int DIFFERENCES_MAX = 12;

    private final Whole whole;
    private final UUID product;
    private final List<RecordedEvent> events;
    private final Person reader;

    Views(Whole whole, World world, UUID product) {
        this(whole, product, readerOf(world, product));
    }

    public Views(Whole whole, UUID product, Person reader) {
        this.whole = whole;
        this.product = product;
        this.events = whole.events(product);
        this.reader = reader;
    }

    /** Somebody who holds a role today; a product without one is shown to nobody but for its name. */
    private static Person readerOf(World world, UUID product) {
        return world.people().stream()
                .filter(person -> !world.rolesOf(person, product).isEmpty())
                .findFirst()
                .orElse(world.admin());
    }

    /** Every view of every subject at every position. */
    void allAtEveryPosition() {
        if (isShown()) {
            compare(IntStream.range(0, events.size()).boxed().toList(), true);
        }
    }

    /** At that many of the positions: the views of the whole, and those of what the event there touched. */
    public void someAt(Dice dice, int many) {
        if (isShown()) {
            compare(sample(dice, many), false);
        }
    }

    /** Every view of every subject at the last position and at that many others. */
    public void allAt(Dice dice, int many) {
        if (isShown()) {
            compare(sample(dice, many), true);
        }
    }

    private List<Integer> sample(Dice dice, int many) {
        var chosen = new HashSet<Integer>();
        chosen.add(events.size() - 1);
        for (int i = 0; i < many; i++) {
            chosen.add(dice.below(events.size()));
        }
        return chosen.stream().sorted().toList();
    }

    private boolean isShown() {
        if (reader.equals(whole.admin())) {
            return false;
        }
        whole.client().caughtUp(reader, product, events.getLast().position());
        return true;
    }

    /** Whether the views, the audit trail aside, contradict a fold that leaves this event out: right after it, or now. */
    boolean noticesTheLackOf(RecordedEvent left) {
        var next = events.get(events.indexOf(left) + 1);
        return noticesTheLackOf(left, next) || noticesTheLackOf(left, events.getLast());
    }

    private boolean noticesTheLackOf(RecordedEvent left, RecordedEvent last) {
        Map<String, Object> answers;
        try {
            answers = Answers.of(folded(events.subList(0, events.indexOf(last) + 1).stream()
                    .filter(event -> !event.equals(left))
                    .toList()));
        } catch (AssertionError unthinkable) {
            return true; // what follows cannot be without it
        }
        answers.keySet().removeIf(path -> path.contains("/audit") || path.endsWith("/history"));
        var comparison = new Comparison(whole, product, reader);
        comparison.at(last, answers);
        return !comparison.differences().isEmpty();
    }

    /** What the views contradict now if the fold is of other events, or says something else than it should. */
    List<String> contradictions(UnaryOperator<List<RecordedEvent>> told, UnaryOperator<Map<String, Object>> answered) {
        var comparison = new Comparison(whole, product, reader);
        if (isShown()) {
            comparison.at(events.getLast(), answered.apply(Answers.of(folded(told.apply(events)))));
        }
        return comparison.differences();
    }

    private Fold folded(List<RecordedEvent> some) {
        var fold = new Fold(whole.names());
        some.forEach(fold::apply);
        return fold;
    }

    private void compare(List<Integer> chosen, boolean all) {
        var comparison = new Comparison(whole, product, reader);
        var end = folded(events);
        var later = all && chosen.size() == events.size() ? Answers.of(end).keySet() : Set.<String>of();
        var fold = new Fold(whole.names());
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            fold.apply(event);
            if (chosen.contains(i)) {
                var answers = all ? Answers.all(fold) : Answers.relevant(fold);
                comparison.at(event, answers);
                atItsInstant(i, answers, comparison);
                later.stream()
                        .filter(path -> !answers.containsKey(path) && !path.equals("/roadmap"))
                        .forEach(path -> comparison.notYet(event, path));
            }
            atBaselines(i, fold, end, all, comparison);
        }
        assertThat(comparison.differences().stream().limit(DIFFERENCES_MAX).toList())
                .isEmpty();
    }

    /** The audit trail of an instant is that of the last position then. */
    private void atItsInstant(int index, Map<String, Object> answers, Comparison comparison) {
        var event = events.get(index);
        var instant = event.provenance().occurred();
        var isLast = index == events.size() - 1
                || events.get(index + 1).provenance().occurred().isAfter(instant);
        if (isLast) {
            var audit = "/audit?order=asc";
            comparison.compare(audit, instant.toString(), answers.get(audit), event);
        }
    }

    /** By the names that were given to this moment, then or later. */
    private void atBaselines(int index, Fold fold, Fold end, boolean all, Comparison comparison) {
        var event = events.get(index);
        var names = end.product().baselines.values().stream()
                .filter(baseline -> isLastUpTo(baseline.position, index))
                .map(baseline -> "baseline:" + URLEncoder.encode(baseline.name, StandardCharsets.UTF_8))
                .toList();
        if (!names.isEmpty()) {
            var answers = all ? Answers.all(fold) : Answers.relevant(fold);
            answers.forEach((path, expected) -> names.forEach(name -> comparison.compare(path, name, expected, event)));
        }
    }

    private boolean isLastUpTo(long position, int index) {
        return events.get(index).position() <= position
                && (index == events.size() - 1 || events.get(index + 1).position() > position);
    }
}
