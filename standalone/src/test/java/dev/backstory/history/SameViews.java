package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.RecordedEvent;
import dev.backstory.history.Whole.Person;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares every view of a product in two installations after one event and another, once positions count that product alone. */
final class SameViews {
    private static final int DIFFERENCES_MAX = 8;

    /** Of the installation, and of a walk through pages there. */
    private static final Set<String> OWN = Set.of("recordedAt", "broughtBy", "next");

    private static final Pattern SAID = Pattern.compile("named position (\\d+) of");
    private static final Set<String> POSITIONS = Set.of("position", "closedAt");

    private final UUID product;
    private final Side one;
    private final Side other;
    private final ConcurrentLinkedQueue<String> differences = new ConcurrentLinkedQueue<>();

    /** An installation, somebody who may see the product there, and its events there. */
    private record Side(Whole whole, Person reader, List<RecordedEvent> events, List<Long> positions) {
        static Side of(Whole whole, Person reader, UUID product, long until) {
            var events = whole.events(product).stream()
                    .filter(event -> event.position() <= until)
                    .toList();
            return new Side(
                    whole,
                    reader,
                    events,
                    events.stream().map(RecordedEvent::position).toList());
        }

        JsonNode ask(UUID product, String path, int index) {
            var asOf = "asOf=position:" + positions.get(index);
            var asked = path + (path.contains("?") ? "&" : "?") + Comparison.limit(path) + asOf;
            var answer = whole.client().whole(reader, product, asked);
            assertThat(answer.status()).as(path + " " + answer.raw().body()).isEqualTo(200);
            return normal(answer.body());
        }

        private JsonNode normal(JsonNode node) {
            if (node instanceof ObjectNode object) {
                object.remove(OWN);
                object.propertyNames().stream().toList().forEach(name -> {
                    var value = object.get(name);
                    if (POSITIONS.contains(name) && value.isIntegralNumber()) {
                        object.put(name, ordinal(value.asLong()));
                    } else if (value.isString()) {
                        object.put(name, said(value.asString()));
                    } else {
                        normal(value);
                    }
                });
            } else if (node instanceof ArrayNode list) {
                list.forEach(this::normal);
            }
            return node;
        }

        /** The sentence on a baseline says its position. */
        private String said(String text) {
            return SAID.matcher(text)
                    .replaceAll(found -> "named position " + ordinal(Long.parseLong(found.group(1))) + " of");
        }

        /** How many of the product's events lie up to there. */
        private long ordinal(long position) {
            int place = Collections.binarySearch(positions, position);
            return place < 0 ? -place - 1 : place + 1;
        }
    }

    SameViews(UUID product, Whole one, Person reader, Whole other, Person otherReader) {
        this(product, one, reader, other, otherReader, Long.MAX_VALUE);
    }

    /** Where the other has what had happened in the one up to a position. */
    SameViews(UUID product, Whole one, Person reader, Whole other, Person otherReader, long until) {
        this.product = product;
        this.one = Side.of(one, reader, product, until);
        this.other = Side.of(other, otherReader, product, Long.MAX_VALUE);
    }

    /** After each event, or after so many of them and the last. */
    void compare(Dice dice, int most) {
        var chosen = new TreeSet<Integer>();
        int events = one.events().size();
        chosen.add(events - 1);
        while (chosen.size() < Math.min(most, events)) {
            chosen.add(events <= most ? chosen.size() - 1 : dice.below(events));
        }
        var fold = new Fold();
        int answers = 0;
        for (int i = 0; i < events; i++) {
            fold.apply(one.events().get(i));
            if (chosen.contains(i)) {
                var paths = Answers.of(fold).keySet();
                int index = i;
                paths.parallelStream().forEach(path -> compare(path, index));
                answers += paths.size();
            }
        }
        assertThat(differences.stream().limit(DIFFERENCES_MAX).toList()).isEmpty();
        System.out.printf(
                "%d answers after %d of %d events of %s are the same%n", answers, chosen.size(), events, product);
    }

    private void compare(String path, int index) {
        var here = one.ask(product, path, index);
        var there = other.ask(product, path, index);
        if (!here.equals(there)) {
            differ(path + " after event " + index + " ", here, there);
        }
    }

    /** Each place where they are not the same. */
    private void differ(String place, JsonNode here, JsonNode there) {
        if (here.isObject() && there.isObject() && names(here).equals(names(there))) {
            here.propertyNames().forEach(name -> differ(place + "/" + name, here.get(name), there.get(name)));
        } else if (here.isArray() && there.isArray() && here.size() == there.size()) {
            for (int i = 0; i < here.size(); i++) {
                differ(place + "/" + i, here.get(i), there.get(i));
            }
        } else if (!here.equals(there)) {
            differences.add(place + ": " + here + " became " + there);
        }
    }

    private static Set<String> names(JsonNode object) {
        return Set.copyOf(object.propertyNames());
    }
}
