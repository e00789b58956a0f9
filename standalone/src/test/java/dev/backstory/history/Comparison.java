package dev.backstory.history;

import dev.backstory.events.RecordedEvent;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Asks for views of one product and keeps the differences from what they must answer. */
final class Comparison {
    private static final int PAGE = 500;
    private static final int SMALL_PAGE = 7;
    private static final List<String> PAGED_SMALL = List.of("/backlogs/", "/kpis/", "/stories?", "/decisions/");
    private static final List<String> PAGED = List.of("/stories", "/decisions", "/questions", "/audit");

    private final Whole whole;
    private final UUID product;
    private final Person reader;
    private final ConcurrentLinkedQueue<String> differences = new ConcurrentLinkedQueue<>();

    Comparison(Whole whole, UUID product, Person reader) {
        this.whole = whole;
        this.product = product;
        this.reader = reader;
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    /** All of these answers at an event's position, several at once. */
    void at(RecordedEvent event, Map<String, Object> answers) {
        answers.entrySet().parallelStream()
                .forEach(answer -> compare(answer.getKey(), "position:" + event.position(), answer.getValue(), event));
    }

    void compare(String path, String asOf, @Nullable Object expected, RecordedEvent event) {
        var answer = ask(path, asOf);
        var where = path + " at " + event.position() + " (" + event.type() + ")";
        if (answer.status() != 200) {
            differences.add(where + ": " + answer.status() + " " + answer.raw().body());
            return;
        }
        Expected.differences(expected, answer.body()).forEach(difference -> differences.add(where + ": " + difference));
    }

    void notYet(RecordedEvent event, String path) {
        var answer = ask(path, "position:" + event.position());
        if (answer.status() != 404) {
            differences.add(path + " at " + event.position() + " is there before its time: "
                    + answer.raw().body());
        }
    }

    private Http.Answer ask(String path, String asOf) {
        return whole.client()
                .whole(reader, product, path + (path.contains("?") ? "&" : "?") + limit(path) + "asOf=" + asOf);
    }

    /** Short pages where lists are often long enough to need several. */
    static String limit(String path) {
        if (PAGED_SMALL.stream().anyMatch(path::startsWith)) {
            return "limit=" + SMALL_PAGE + "&";
        }
        var isPaged = path.endsWith("/history")
                || PAGED.stream().anyMatch(list -> path.equals(list) || path.startsWith(list + "?"));
        return isPaged ? "limit=" + PAGE + "&" : "";
    }
}
