package dev.backstory.split;

import dev.backstory.standalone.Http;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Several people who define, estimate and move stories at once, each reading right after what he has written. */
final class Clients implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> WHY = Map.of("text", "What the largest customers wait for comes first");
    private static final int OK = 200;
    private static final int RUDE_ONCE_IN = 20;
    private static final int CLIENTS = 3;
    private static final Duration STUBBORNNESS = Duration.ofMinutes(2);

    private final Way way;
    private final String token;
    private final UUID product;
    private final UUID backlog;
    private final long seed;
    private boolean isRude;
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> running = new ArrayList<>();

    /** Stories by their ids, with the titles that were acknowledged. */
    final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();

    /** What was not answered as it should have been at the first try. */
    final Queue<String> failures = new ConcurrentLinkedQueue<>();

    /** What contradicts what was acknowledged. */
    final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    /** Positions by the ids of events that were acknowledged. */
    final Map<UUID, Long> events = new ConcurrentHashMap<>();

    final AtomicLong hungUp = new AtomicLong();
    final AtomicLong position = new AtomicLong();
    final AtomicLong commands = new AtomicLong();

    /** Where a client turns to; it may be elsewhere the next time. */
    interface Way {
        String url(boolean reads);
    }

    Clients(Way way, String token, UUID product, UUID backlog, long seed) {
        this.way = way;
        this.token = token;
        this.product = product;
        this.backlog = backlog;
        this.seed = seed;
    }

    /** Now and then they hang up before they are answered, and ask again. */
    Clients rude() {
        isRude = true;
        return this;
    }

    void start() {
        for (int i = 0; i < CLIENTS; i++) {
            var random = new Random(seed + i);
            running.add(threads.submit(() -> {
                var own = new ArrayList<UUID>();
                while (goesOn.get()) {
                    once(random, own);
                }
                return null;
            }));
        }
    }

    /** Throws what kept somebody from doing what he wanted. */
    void mustWork() throws Exception {
        for (var one : running) {
            if (one.isDone()) {
                one.get();
            }
        }
    }

    /** How often what was not answered well, by the first words of what was said instead. */
    Map<String, Long> summary() {
        return failures.stream()
                .map(failure -> failure.replaceAll("\\{.*?\"detail\":\"([^\"]*)\".*", "$1")
                        .replaceAll("[0-9a-f-]{36}", "…"))
                .collect(Collectors.groupingBy(failure -> failure, TreeMap::new, Collectors.counting()));
    }

    /** Lets each end what he does. @throws Exception of the first who could not do it */
    void stop() throws Exception {
        goesOn.set(false);
        for (var one : running) {
            one.get(STUBBORNNESS.toSeconds() * 2, TimeUnit.SECONDS);
        }
    }

    private void once(Random random, List<UUID> own) throws Exception {
        var last = own.isEmpty() ? null : own.get(random.nextInt(own.size()));
        if (last == null || random.nextInt(3) == 0) {
            var title = "Story " + Long.toHexString(random.nextLong());
            var answer = command("DefineStory", Map.of("productId", product, "backlogId", backlog, "title", title));
            var story = UUID.fromString(answer.body().path("id").asString());
            acknowledged.put(story, title);
            own.add(story);
            reads(story, title, answer.body().path("position").asLong());
        } else if (random.nextBoolean()) {
            var points = List.of(1, 2, 3, 5, 8).get(random.nextInt(5));
            var body = Map.of("productId", product, "storyId", last, "points", points, "rationale", WHY);
            reads(
                    last,
                    "\"points\":" + points,
                    command("EstimateStory", body).body().path("position").asLong());
        } else {
            var move = Map.of("storyId", last, "to", "TOP");
            var body = Map.of("productId", product, "backlogId", backlog, "moves", List.of(move), "rationale", WHY);
            reads(
                    last,
                    last.toString(),
                    command("ReprioritiseBacklog", body).body().path("position").asLong());
        }
    }

    /** Asks again with the same key until the command is taken. */
    private Http.Answer command(String name, Map<String, ?> body) throws Exception {
        var key = UUID.randomUUID().toString();
        if (isRude && ThreadLocalRandom.current().nextInt(RUDE_ONCE_IN) == 0) {
            hangUp(name, key, JSON.writeValueAsString(body));
        }
        var answer = persistently(
                "POST " + name,
                () -> Http.send(Http.json(
                        new Http(way.url(false))
                                .with(token, "/api/v1/commands/" + name)
                                .header("Idempotency-Key", key),
                        JSON.writeValueAsString(body))));
        commands.incrementAndGet();
        answer.body()
                .path("events")
                .forEach(event -> events.put(
                        UUID.fromString(event.path("id").asString()),
                        event.path("position").asLong()));
        position.accumulateAndGet(answer.body().path("position").asLong(), Math::max);
        return answer;
    }

    /** Sends a command and does not wait for what is answered. */
    private void hangUp(String name, String key, String body) throws InterruptedException {
        var url = URI.create(way.url(false));
        var head = "POST /api/v1/commands/" + name + " HTTP/1.1\r\nHost: " + url.getAuthority()
                + "\r\nAuthorization: Bearer " + token + "\r\nIdempotency-Key: " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(20));
            hungUp.incrementAndGet();
        } catch (IOException down) {
            // nobody was there
        }
    }

    private void reads(UUID story, String expected, long at) throws Exception {
        var path = "/api/v1/products/" + product + "/stories/" + story;
        var answer = persistently(
                "GET story",
                () -> Http.send(new Http(way.url(true))
                        .with(token, path)
                        .header("Backstory-Position", Long.toString(at))
                        .GET()));
        if (!answer.raw().body().contains(expected)) {
            wrong.add("At position " + at + " there is no " + expected + " in "
                    + answer.raw().body());
        }
    }

    interface Request {
        Http.Answer send() throws IOException, InterruptedException;
    }

    private Http.Answer persistently(String what, Request request) throws InterruptedException {
        var deadline = System.nanoTime() + STUBBORNNESS.toNanos();
        while (true) {
            var answer = "";
            try {
                var got = request.send();
                if (got.status() == OK) {
                    return got;
                }
                answer = got.status() + " " + got.raw().body();
            } catch (IOException cut) {
                answer = cut.toString();
            }
            failures.add(what + ": " + answer);
            if (System.nanoTime() > deadline || isFinal(answer)) {
                throw new AssertionError(what + " is never answered well: " + answer);
            }
            TimeUnit.MILLISECONDS.sleep(50); // as a client would
        }
    }

    /** A refusal; a conflict that names no rule will pass. */
    private static boolean isFinal(String answer) {
        return answer.startsWith("4") && (!answer.startsWith("409") || answer.contains("\"rule\""));
    }

    @Override
    public void close() {
        goesOn.set(false);
        threads.shutdownNow();
    }
}
