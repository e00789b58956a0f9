package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.RecordedEvent;
import dev.backstory.history.Whole.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** A product that was made of another one's export as facts. */
record Copied(Whole whole, UUID original, Person reader, Imported copy) {
    static final String TEXTS = "application/x-ndjson";
    static final String TABLE = "text/csv";

    private static final int DIFFERENCES_MAX = 5;
    private static final int TEXTS_MAX = 5;
    private static final int TOLD_MAX = 5;
    private static final String PEOPLE = "People whose names are in the directory only";
    private static final String GAPS = "Changes that say something else was before";

    static String exported(Whole whole, UUID product, Person reader, String type) {
        var events = whole.events(product);
        whole.client().caughtUp(reader, product, events.getLast().position());
        var answer = whole.client().as(type, reader, product, "/export?as=facts");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.raw().body();
    }

    static Copied of(Whole whole, UUID product, Person reader, String type, String key) {
        var facts = exported(whole, product, reader, type);
        return new Copied(whole, product, reader, Imported.of(whole, key, facts.getBytes(StandardCharsets.UTF_8)));
    }

    /** Nothing was left out, and nothing had to be put right. */
    Copied withoutTrouble() {
        return withGaps(0);
    }

    /** The same but for changes of which another tracker said that something else was before than what was. */
    Copied withGaps(int gaps) {
        var report = copy.report();
        for (var list : List.of("refused", "unread")) {
            assertThat(report.path(list)).as(report.toString()).isEmpty();
        }
        assertThat(report.path("late").asInt()).isZero();
        assertThat(report.path("gaps").path("brokenCount").asInt())
                .as(report.path("gaps").toString())
                .isEqualTo(gaps);
        for (var note : report.path("notes")) {
            assertThat(note.asString()).startsWith(gaps > 0 && note.asString().startsWith(GAPS) ? GAPS : PEOPLE);
        }
        return this;
    }

    /** Both show the same whenever something happened, or at so many such times. */
    void isEqualAt(int momentsMax, long seed) {
        var moments = new ArrayList<>(whole.events(original).stream()
                .map(RecordedEvent::provenance)
                .map(provenance -> provenance.occurred())
                .distinct()
                .toList());
        var last = moments.getLast();
        Collections.shuffle(moments, new Random(seed));
        var chosen = new ArrayList<>(moments.subList(0, Math.min(momentsMax, moments.size())));
        chosen.add(last);
        var differences = new ArrayList<String>();
        for (var moment : chosen.stream().sorted().toList()) {
            if (differences.size() < DIFFERENCES_MAX) {
                compare(moment, differences, Shown::at);
            }
        }
        for (var moment : texts(chosen)) {
            compare(moment, differences, Shown::wholeAt);
        }
        assertThat(differences).isEmpty();
        System.out.printf("Shown alike at %d moments, %d stories and items in the end%n", chosen.size(), there(last));
    }

    /** Long texts are read one by one, and so at a few of the moments only, the last among them. */
    private static List<Instant> texts(List<Instant> chosen) {
        return chosen.subList(Math.max(0, chosen.size() - TEXTS_MAX), chosen.size());
    }

    /** Both are told the same way: when, by whom, what, and what of it was concluded. */
    Copied isToldAlike() {
        var names = new HashMap<String, String>();
        whole.names().forEach((id, name) -> names.put(id.toString(), name));
        var was = Retold.lines(exported(whole, original, reader, TEXTS), Map.of());
        var is = Retold.lines(exported(whole, copy.product(), whole.person(0), TEXTS), names);
        assertThat(was).isNotEmpty();
        var lost = new ArrayList<>(was);
        is.forEach(lost::remove);
        var added = new ArrayList<>(is);
        was.forEach(added::remove);
        var few = Stream.concat(
                        lost.stream().limit(TOLD_MAX).map(line -> "- " + line),
                        added.stream().limit(TOLD_MAX).map(line -> "+ " + line))
                .toList();
        assertThat(few).as("of %d facts", was.size()).isEmpty();
        System.out.printf("%d facts told alike%n", was.size());
        return this;
    }

    private int there(Instant moment) {
        return Shown.at(whole, original, reader, moment).size();
    }

    /** How a product is looked at. */
    private interface Look {
        Map<String, Map<String, Object>> at(Whole whole, UUID product, Person reader, Instant moment);
    }

    private void compare(Instant moment, List<String> differences, Look look) {
        var was = look.at(whole, original, reader, moment);
        var is = look.at(whole, copy.product(), whole.person(0), moment);
        var names = new ArrayList<>(was.keySet());
        is.keySet().stream().filter(name -> !was.containsKey(name)).forEach(names::add);
        for (var name : names) {
            if (!String.valueOf(was.get(name)).equals(String.valueOf(is.get(name)))) {
                differences.add(moment + " " + name + "\n  was " + was.get(name) + "\n  is  " + is.get(name));
            }
        }
    }
}
