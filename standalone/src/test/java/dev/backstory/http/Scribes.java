package dev.backstory.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.history.Dice;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Two who write in one product's backlog at once, a fixed number of commands whenever they are told to go on. */
final class Scribes {
    private static final int TOGETHER = 6;
    private static final int SINGLY = 3;
    private static final int MORE_MAX = 200;

    private final Crowd crowd;
    private final Stage stage;
    private final Person owner;
    private final List<UUID> stories;
    private final Dice together = new Dice(1);
    private final Dice singly = new Dice(2);
    private final AtomicInteger more = new AtomicInteger();
    private final LongAdder written = new LongAdder();
    private final long begun = System.nanoTime();
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    Scribes(Crowd crowd, Stage stage, Person owner, List<UUID> stories) {
        this.crowd = crowd;
        this.stage = stage;
        this.owner = owner;
        this.stories = stories;
    }

    /** Returns when all is written that was begun, and has begun more: a batch, and some commands one after the other. */
    void goOn() {
        writing.join();
        writing = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> write(together, TOGETHER)), CompletableFuture.runAsync(() -> {
                    for (var command = 0; command < SINGLY; command++) {
                        write(singly, 1);
                    }
                }));
    }

    /** Ends it, and tells how fast it went. */
    void end() {
        writing.join();
        System.out.printf(
                "%.0f commands a second, %d in all, while pages were read%n",
                written.sum() * 1e9 / (System.nanoTime() - begun), written.sum());
    }

    private void write(Dice dice, int together) {
        var batch = IntStream.range(0, together).mapToObj(i -> decide(dice)).toList();
        try {
            var answer = sent(batch.toString(), UUID.randomUUID().toString());
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
        written.add(together);
    }

    /** Once more under its key where the connection was just closed, as the server does with those that were idle. */
    private Http.Answer sent(String batch, String key) throws IOException, InterruptedException {
        var request = Http.json(crowd.request(owner, "/api/v1/commands"), batch).header("Idempotency-Key", key);
        try {
            return Http.send(request);
        } catch (IOException closed) {
            return Http.send(request);
        }
    }

    private String decide(Dice dice) {
        if (dice.percent(4) && more.incrementAndGet() <= MORE_MAX) {
            return dice.percent(50) ? define(stage, UUID.randomUUID()) : ask(stage);
        }
        var body = "{\"storyId\": \"" + dice.of(stories) + "\"";
        return dice.percent(50)
                ? stage.entry(
                        "ReprioritiseBacklog",
                        "{\"backlogId\": \"$backlog\", \"moves\": [" + body + ", \"to\": \""
                                + dice.of("TOP", "BOTTOM", "UNRANKED") + "\"}]}")
                : stage.entry("EstimateStory", body + ", \"points\": " + dice.below(100) + "}");
    }

    static String define(Stage stage, UUID story) {
        return stage.entry(
                "DefineStory", "{\"backlogId\": \"$backlog\", \"storyId\": \"" + story + "\", \"title\": \"T\"}");
    }

    static String ask(Stage stage) {
        return stage.entry(
                "AskQuestion", "{\"subject\": {\"type\": \"STORY\", \"id\": \"$story\"}, \"text\": \"Why?\"}");
    }
}
