package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.RecordedEvent;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Compares the views of one product, as they are over HTTP, with the fold. */
public final class Views {
    private static final int DIFFERENCES_MAX = 12;

    private final Whole whole;
    private final UUID product;
    private final List<RecordedEvent> events;
    private final Person reader;
    private final ConcurrentLinkedQueue<String> differences = new ConcurrentLinkedQueue<>();

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
        compare(Set.of(), true);
    }

    /** At that many of the positions: the views of the whole, and those of what the event there touched. */
    public void someAt(Dice dice, int many) {
        var chosen = new LinkedHashSet<Long>();
        chosen.add(events.getLast().position());
        for (int i = 0; i < many; i++) {
            chosen.add(dice.of(events).position());
        }
        compare(chosen, false);
    }

    /** Whether the views, the audit trail aside, contradict a fold that leaves this event out: right after it, or now. */
    boolean noticesTheLackOf(RecordedEvent left) {
        return noticesTheLackOf(left, events.get(events.indexOf(left) + 1)) || noticesTheLackOf(left, events.getLast());
    }

    private boolean noticesTheLackOf(RecordedEvent left, RecordedEvent last) {
        Map<String, Object> answers;
        try {
            var fold = new Fold();
            events.subList(0, events.indexOf(last) + 1).stream()
                    .filter(event -> !event.equals(left))
                    .forEach(fold::apply);
            answers = Answers.of(fold);
        } catch (AssertionError unthinkable) {
            return true; // what follows cannot be without it
        }
        answers.keySet().removeIf(path -> path.contains("/audit") || path.endsWith("/history"));
        answers.forEach((path, expected) -> compare(path, ask(path, "position:" + last.position()), expected, last));
        return !differences.isEmpty();
    }

    private void compare(Set<Long> positions, boolean all) {
        if (reader.equals(whole.admin())) {
            return;
        }
        whole.client().view(reader, product, "", events.getLast().position());
        var later = new ArrayList<String>();
        var end = new Fold();
        events.forEach(end::apply);
        Answers.of(end).keySet().forEach(later::add);
        var fold = new Fold();
        for (var event : events) {
            fold.apply(event);
            if (all || positions.contains(event.position())) {
                var answers = Answers.of(fold);
                answers.keySet().removeIf(path -> !all && !isOfTheWhole(path) && !path.contains(touched(event)));
                StoryAnswers.putFiltered(fold, answers);
                at(event, answers);
                later.stream()
                        .filter(path -> all && !answers.containsKey(path) && !path.equals("/roadmap"))
                        .forEach(path -> notYet(event, path));
            }
            atBaselines(event, fold, end);
        }
        assertThat(differences.stream().limit(DIFFERENCES_MAX).toList()).isEmpty();
    }

    /** By the names that were given to this moment, then or later. */
    private void atBaselines(RecordedEvent event, Fold fold, Fold end) {
        var names = end.product().baselines.values().stream()
                .filter(baseline -> isLastUpTo(baseline.position, event))
                .map(baseline -> "baseline:" + URLEncoder.encode(baseline.name, StandardCharsets.UTF_8))
                .toList();
        if (!names.isEmpty()) {
            var answers = Answers.of(fold);
            answers.forEach((path, expected) -> names.forEach(name -> compare(path, ask(path, name), expected, event)));
        }
    }

    private boolean isLastUpTo(long position, RecordedEvent event) {
        var next = events.indexOf(event) + 1;
        return event.position() <= position
                && (next == events.size() || events.get(next).position() > position);
    }

    private static boolean isOfTheWhole(String path) {
        return !path.startsWith("/stories/") && !path.startsWith("/roadmap/") && !path.startsWith("/kpis/");
    }

    private static String touched(RecordedEvent event) {
        return event.event().subject().id().toString();
    }

    private void at(RecordedEvent event, Map<String, Object> answers) {
        answers.entrySet().parallelStream().forEach(answer -> {
            var path = answer.getKey();
            compare(path, ask(path, "position:" + event.position()), answer.getValue(), event);
        });
        var next = events.indexOf(event) + 1;
        var lastOfItsInstant = next == events.size()
                || events.get(next)
                        .provenance()
                        .occurred()
                        .isAfter(event.provenance().occurred());
        if (lastOfItsInstant) {
            var audit = "/audit?order=asc";
            var instant = event.provenance().occurred().toString();
            compare(audit, ask(audit, instant), answers.get(audit), event);
        }
    }

    private Http.Answer ask(String path, String asOf) {
        var limit = isList(path)
                ? "limit="
                        + (path.startsWith("/backlogs/") || path.startsWith("/kpis/") || path.startsWith("/stories?")
                                ? 7
                                : 500)
                        + "&"
                : "";
        return whole.client().whole(reader, product, path + (path.contains("?") ? "&" : "?") + limit + "asOf=" + asOf);
    }

    private static boolean isList(String path) {
        return path.equals("/stories")
                || path.startsWith("/stories?")
                || path.contains("/audit")
                || path.endsWith("/history")
                || path.startsWith("/kpis/")
                || path.startsWith("/backlogs/");
    }

    private void compare(
            String path, Http.Answer answer, @org.jspecify.annotations.Nullable Object expected, RecordedEvent event) {
        var where = path + " at " + event.position() + " (" + event.type() + ")";
        if (answer.status() != 200) {
            differences.add(where + ": " + answer.status() + " " + answer.raw().body());
            return;
        }
        Expected.differences(expected, answer.body()).forEach(difference -> differences.add(where + ": " + difference));
    }

    private void notYet(RecordedEvent event, String path) {
        var answer = ask(path, "position:" + event.position());
        if (answer.status() != 404) {
            differences.add(path + " at " + event.position() + " is there before its time: "
                    + answer.raw().body());
        }
    }
}
