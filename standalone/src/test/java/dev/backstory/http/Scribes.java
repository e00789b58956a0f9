package dev.backstory.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.history.Dice;
import dev.backstory.history.Whole.Person;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** One product's backlog that is moved, estimated, added to and asked about as fast as the machine can. */
final class Scribes {
    private static final int MORE_MAX = 200;
    private static final int TOGETHER = 10;
    private static final int PATIENCE_SECONDS = 120;

    private final Crowd crowd;
    private final Stage stage;
    private final Person owner;
    private final List<UUID> stories;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger more = new AtomicInteger();
    private final Semaphore taken = new Semaphore(0);
    private final LongAdder written = new LongAdder();
    private final long begun = System.nanoTime();
    private final CompletableFuture<Void> writing;

    /** Two of them: one gives single commands, the other batches. */
    Scribes(Crowd crowd, Stage stage, Person owner, List<UUID> stories) {
        this.crowd = crowd;
        this.stage = stage;
        this.owner = owner;
        this.stories = stories;
        this.writing = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> write(new Dice(1), 1)),
                CompletableFuture.runAsync(() -> write(new Dice(2), TOGETHER)));
    }

    /** Returns when so many more commands were taken. */
    void goOn(int commands) throws InterruptedException {
        taken.drainPermits();
        while (!taken.tryAcquire(commands, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            assertThat(writing).isNotDone();
        }
    }

    /** Ends it, and tells how fast it went; fails if it did not go well. */
    void end() {
        enough.set(true);
        writing.join();
        System.out.printf(
                "%.0f commands a second, %d in all, while pages were read%n",
                written.sum() * 1e9 / (System.nanoTime() - begun), written.sum());
    }

    private void write(Dice dice, int together) {
        while (!enough.get()) {
            var batch = IntStream.range(0, together).mapToObj(i -> decide(dice)).toList();
            try {
                var answer = crowd.send(owner, "/api/v1/commands", batch.toString());
                assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
            written.add(together);
            taken.release(together);
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
