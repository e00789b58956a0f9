package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.RecordedEvent;
import dev.backstory.history.Whole.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Compares the views of one product, as they are over HTTP, with the fold. */
public final class Views {
    private static final int DIFFERENCES_MAX = 12;

    private final Whole whole;
    private final UUID product;
    private final List<RecordedEvent> events;
    private final Person reader;
    private final Map<UUID, String> names;

    Views(Whole whole, World world, UUID product) {
        this(whole, product, readerOf(world, product));
    }

    public Views(Whole whole, UUID product, Person reader) {
        this.whole = whole;
        this.product = product;
        this.events = whole.events(product);
        this.reader = reader;
        this.names = whole.names();
    }

    /** Somebody who holds a role today; a product without one is shown to nobody but for its name. */
    static Person readerOf(World world, UUID product) {
        return world.people().stream()
                .filter(person -> !world.rolesOf(person, product).isEmpty())
                .findFirst()
                .orElse(world.admin());
    }

    /** Every view of every subject at every position. */
    void allAtEveryPosition() {
        if (isShown()) {
            compare(IntStream.range(0, events.size()).boxed().toList(), Answers::all);
            nothingBeforeItsTime();
        }
    }

    /** At that many of the positions: the views of the whole, and those of what the event there touched. */
    public void someAt(Dice dice, int many) {
        if (isShown()) {
            compare(sample(dice, many), Answers::relevant);
        }
    }

    /** Some of these, at the last position and at one other: enough of a look where there are many histories. */
    void glance(Dice dice) {
        if (isShown()) {
            compare(sample(dice, 1), fold -> {
                var answers = Answers.relevant(fold);
                answers.keySet().removeIf(path -> dice.percent(50));
                return answers;
            });
        }
    }

    /** Every view of every subject at the last position and at that many others. */
    public void allAt(Dice dice, int many) {
        if (isShown()) {
            compare(sample(dice, many), Answers::all);
        }
    }

    /** Every view as it is in the end; of the trail, where each event says itself what was before it, only that there is one. */
    void inTheEnd() {
        if (isShown()) {
            compare(List.of(events.size() - 1), fold -> {
                var answers = Answers.all(fold);
                answers.keySet().removeIf(Views::isTrail);
                return answers;
            });
            Answers.all(folded()).keySet().stream().filter(Views::isTrail).forEach(path -> {
                var answer = whole.client().whole(reader, product, path);
                assertThat(answer.status()).as(path + answer.raw().body()).isEqualTo(200);
            });
        }
    }

    private static boolean isTrail(String path) {
        return path.startsWith("/audit") || path.contains("/history");
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

    private Fold folded() {
        var fold = new Fold(names);
        events.forEach(fold::apply);
        return fold;
    }

    private void compare(List<Integer> chosen, Function<Fold, Map<String, Object>> asked) {
        var comparison = new Comparison(whole, product, reader);
        var end = folded();
        var fold = new Fold(names);
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            fold.apply(event);
            if (chosen.contains(i)) {
                var answers = asked.apply(fold);
                comparison.at(event, answers);
                atItsInstant(i, answers, comparison);
            }
            atBaselines(i, fold, end, asked, comparison);
        }
        assertThat(comparison.differences().stream().limit(DIFFERENCES_MAX).toList())
                .isEmpty();
    }

    /** What is there in the end is not to be found before it began. */
    private void nothingBeforeItsTime() {
        var comparison = new Comparison(whole, product, reader);
        var end = Answers.of(folded()).keySet();
        var fold = new Fold(names);
        for (var event : events) {
            fold.apply(event);
            var now = Answers.of(fold).keySet();
            end.parallelStream()
                    .filter(path -> !now.contains(path) && !path.equals("/roadmap"))
                    .forEach(path -> comparison.notYet(event, path));
        }
        assertThat(comparison.differences()).isEmpty();
    }

    /** The audit trail of an instant is that of the last position then. */
    private void atItsInstant(int index, Map<String, Object> answers, Comparison comparison) {
        var event = events.get(index);
        var instant = event.provenance().occurred();
        var isLast = index == events.size() - 1
                || events.get(index + 1).provenance().occurred().isAfter(instant);
        var audit = "/audit?order=asc";
        if (isLast && answers.containsKey(audit)) {
            comparison.compare(audit, instant.toString(), answers.get(audit), event);
        }
    }

    /** By the names that were given to this moment, then or later. */
    private void atBaselines(
            int index, Fold fold, Fold end, Function<Fold, Map<String, Object>> asked, Comparison comparison) {
        var event = events.get(index);
        var names = end.product().baselines.values().stream()
                .filter(baseline -> isLastUpTo(baseline.position, index))
                .map(baseline -> "baseline:" + URLEncoder.encode(baseline.name, StandardCharsets.UTF_8))
                .toList();
        if (!names.isEmpty()) {
            var answers = asked.apply(fold);
            answers.forEach((path, expected) -> names.forEach(name -> comparison.compare(path, name, expected, event)));
        }
    }

    private boolean isLastUpTo(long position, int index) {
        return events.get(index).position() <= position
                && (index == events.size() - 1 || events.get(index + 1).position() > position);
    }
}
