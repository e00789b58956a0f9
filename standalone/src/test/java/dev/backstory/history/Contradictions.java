package dev.backstory.history;

import dev.backstory.events.RecordedEvent;
import dev.backstory.history.Whole.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Looks whether the views of one product contradict what is wrong on purpose, as they must. */
final class Contradictions {
    private final Whole whole;
    private final UUID product;
    private final List<RecordedEvent> events;
    private final Person reader;
    private final Map<UUID, String> names;

    /** With views that have caught up. */
    Contradictions(Whole whole, World world, UUID product) {
        this.whole = whole;
        this.product = product;
        this.events = whole.events(product);
        this.reader = Views.readerOf(world, product);
        this.names = whole.names();
        whole.client().caughtUp(reader, product, events.getLast().position());
    }

    /** Whether the views, the audit trail aside, contradict a fold that leaves this event out: right after it, or now. */
    boolean ofTheLackOf(RecordedEvent left) {
        var next = events.get(events.indexOf(left) + 1);
        return ofTheLackOf(left, next) || ofTheLackOf(left, events.getLast());
    }

    private boolean ofTheLackOf(RecordedEvent left, RecordedEvent last) {
        var told = new ArrayList<>(events.subList(0, events.indexOf(last) + 1));
        told.remove(left);
        Map<String, Object> answers;
        try {
            answers = Answers.of(folded(told));
        } catch (AssertionError unthinkable) {
            return true; // what follows cannot be without it
        }
        answers.keySet().removeIf(path -> path.contains("/audit") || path.endsWith("/history"));
        var comparison = new Comparison(whole, product, reader);
        comparison.at(last, answers);
        return !comparison.differences().isEmpty();
    }

    /** Those of now, if the fold is of other events, or says something else than it should. */
    List<String> of(UnaryOperator<List<RecordedEvent>> told, UnaryOperator<Map<String, Object>> answered) {
        var comparison = new Comparison(whole, product, reader);
        comparison.at(events.getLast(), answered.apply(Answers.of(folded(told.apply(events)))));
        return comparison.differences();
    }

    private Fold folded(List<RecordedEvent> some) {
        var fold = new Fold(names);
        some.forEach(fold::apply);
        return fold;
    }
}
