package dev.backstory.operation;

import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.events.authority.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Somebody who writes and reads what he wrote at once, and some who only read and never see less than before. */
final class BusyPeople implements AutoCloseable {
    private static final int OK = 200;
    private static final int READERS = 3;
    private static final List<String> VIEWS = List.of("/stories?limit=500", "/audit?limit=5", "", "/roadmap");

    private final Crowd crowd;
    private final Stage stage;
    private final ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    BusyPeople(Crowd crowd) throws IOException, InterruptedException {
        this.crowd = crowd;
        this.stage = Stage.own(crowd);
    }

    void begin() {
        running.add(threads.submit(repeated(this::write)));
        for (var reader = 0; reader < READERS; reader++) {
            var seen = new AtomicLong(); // the views may not know yet what the stage was set with
            running.add(threads.submit(repeated(() -> look(seen))));
        }
    }

    private interface Deed {
        void once() throws IOException, InterruptedException;
    }

    private Callable<Void> repeated(Deed deed) {
        return () -> {
            while (goesOn.get()) {
                deed.once();
            }
            return null;
        };
    }

    private void write() throws IOException, InterruptedException {
        var story = UUID.randomUUID();
        stage.taken(
                crowd.as(Role.PRODUCT_OWNER),
                "DefineStory",
                "{\"backlogId\": \"$backlog\", \"storyId\": \"" + story + "\", \"title\": \"Told at once\"}");
        commands.incrementAndGet();
        var answer = read("/stories/" + story, stage.position());
        if (answer.contains("Told at once")) {
            return;
        }
        failures.add("not there at " + stage.position() + ": " + answer);
    }

    /** In turn; positions only grow, and a list has as many stories as its position says. */
    private void look(AtomicLong seen) throws IOException, InterruptedException {
        var view = VIEWS.get((int) (reads.get() % VIEWS.size()));
        var begun = System.nanoTime();
        var path = "/api/v1/products/" + stage.product() + view;
        var answer = crowd.send(crowd.as(Role.AUDITOR), path, null);
        slowest.accumulateAndGet(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), Math::max);
        reads.incrementAndGet();
        if (answer.status() != OK) {
            failures.add(view + " " + answer.raw().body());
            return;
        }
        var position = answer.body().at("/asOf/position").asLong();
        if (position < seen.get()) {
            failures.add(view + " went back from " + seen + " to " + position);
        }
        seen.set(position);
        if (view.startsWith("/stories")) {
            half(path, position, ids(answer.body()));
        }
    }

    /** What was read at a position is what is read there later. */
    private void half(String path, long position, String seen) throws IOException, InterruptedException {
        var later = crowd.send(crowd.as(Role.AUDITOR), path + "&asOf=position:" + position, null);
        if (later.status() != OK || !ids(later.body()).equals(seen)) {
            failures.add("at " + position + " first " + seen + ", then "
                    + later.raw().body());
        }
    }

    private static String ids(tools.jackson.databind.JsonNode stories) {
        return stories.path("stories")
                .valueStream()
                .map(story -> story.path("storyId").asString())
                .collect(Collectors.joining(" "));
    }

    private String read(String view, long position) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var path = "/api/v1/products/" + stage.product() + view;
        var answer = crowd.read(crowd.as(Role.AUDITOR), path, "Backstory-Position", Long.toString(position));
        slowest.accumulateAndGet(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), Math::max);
        reads.incrementAndGet();
        return answer.status() + " " + answer.raw().body();
    }

    /** Lets each end what he does. */
    void end() throws Exception {
        goesOn.set(false);
        for (var one : running) {
            one.get(60, TimeUnit.SECONDS);
        }
    }

    long reads() {
        return reads.get();
    }

    long commands() {
        return commands.get();
    }

    /** In milliseconds. */
    long slowest() {
        return slowest.get();
    }

    Queue<String> failures() {
        return failures;
    }

    @Override
    public void close() {
        goesOn.set(false);
        threads.shutdownNow();
    }
}
