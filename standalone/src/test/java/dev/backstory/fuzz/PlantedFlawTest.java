package dev.backstory.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.history.Whole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is wrong with an answer is noticed: here a server is made worse on its way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedFlawTest {
    private static final int CASES = 60;

    private Cast cast;
    private Wire wire;

    @BeforeAll
    void there_is_a_product() throws Exception {
        cast = new Cast();
        wire = new Wire(URI.create(Whole.get().client().url()).getPort());
    }

    @Test
    void an_accident_is_noticed() {
        assertThat(failures(refused -> new Reply(500, refused.headers(), refused.body(), null)))
                .contains("It is the server's fault", "Its status is not that of the answer");
    }

    @Test
    void a_refusal_that_is_no_problem_is_noticed() {
        assertThat(failures(refused -> with(refused, "content-type", "text/html")))
                .containsExactly("It is no problem but text/html");
    }

    @Test
    void a_problem_that_tells_of_the_inside_is_noticed() {
        assertThat(failures(refused -> said(refused, "\"detail\":\"", "\"detail\":\"java.lang.String ")))
                .containsExactly("It tells of the inside");
        assertThat(failures(refused -> said(refused, "\"detail\":\"", "\"detail\":\"ERROR in select a from b: ")))
                .containsExactly("It tells of the inside");
    }

    @Test
    void a_problem_that_is_not_as_promised_is_noticed() {
        assertThat(failures(refused -> said(refused, "/problems/", "/problems/un")))
                .contains("It is of no type that there is");
        assertThat(failures(refused -> said(refused, "\"title\":\"", "\"title\":\"x")))
                .containsExactly("Its title is not that of its type");
        assertThat(failures(refused -> said(refused, "urn:uuid:", "urn:uuid:0")))
                .containsExactly("Its instance is not the request");
        assertThat(failures(refused -> said(refused, "\"detail\"", "\"details\"")))
                .containsExactly("It has no detail");
        assertThat(failures(refused -> with(refused, "x-frame-options", "")))
                .containsExactly("There is no header x-frame-options");
    }

    @Test
    void an_answer_that_the_contract_does_not_have_is_noticed() {
        var worse = fuzzing(reply -> reply.kind().equals("application/json") && reply.status() == 200
                ? said(reply, "{\"", "{\"\":1,\"was ")
                : reply);
        assertThat(flaws(worse)).isNotEmpty().anyMatch(flaw -> flaw.contains("required property"));
    }

    @Test
    void what_is_stored_although_it_was_refused_is_noticed() {
        var stored = new AtomicInteger();
        var fuzzing = new Fuzzing(cast, wire::send, () -> "events: " + stored.incrementAndGet());
        shoot(fuzzing);
        assertThat(flaws(fuzzing)).isNotEmpty().allMatch(flaw -> flaw.startsWith("It was stored: events: "));
    }

    @Test
    void silence_is_noticed() {
        var fuzzing = new Fuzzing(cast, shot -> List.of(), () -> "");
        shoot(fuzzing);
        assertThat(flaws(fuzzing)).contains("There is no answer");
    }

    @Test
    void without_a_flaw_there_is_none() {
        assertThat(failures(UnaryOperator.identity())).isEmpty();
    }

    /** What is noticed where each refusal becomes this. */
    private List<String> failures(UnaryOperator<Reply> worse) {
        return flaws(fuzzing(reply -> reply.status() >= 400 && reply.body().length > 0 ? worse.apply(reply) : reply));
    }

    private Fuzzing fuzzing(UnaryOperator<Reply> change) {
        var fuzzing =
                new Fuzzing(cast, shot -> wire.send(shot).stream().map(change).toList(), () -> "");
        shoot(fuzzing);
        return fuzzing;
    }

    private static void shoot(Fuzzing fuzzing) {
        for (var seed = 1; seed <= CASES; seed++) {
            fuzzing.shoot(seed);
        }
    }

    private static List<String> flaws(Fuzzing fuzzing) {
        return fuzzing.failures().stream()
                .map(failure -> failure.lines().findFirst().orElse(""))
                .distinct()
                .toList();
    }

    private static Reply with(Reply reply, String header, String value) {
        var headers = new TreeMap<>(reply.headers());
        headers.put(header, new ArrayList<>(List.of(value)));
        return new Reply(reply.status(), headers, reply.body(), null);
    }

    private static Reply said(Reply reply, String text, String otherwise) {
        var body = reply.text().replaceFirst(java.util.regex.Pattern.quote(text), otherwise);
        return new Reply(reply.status(), reply.headers(), body.getBytes(UTF_8), null);
    }
}
