package dev.backstory.fuzz;

import dev.backstory.contract.Schemas;
import dev.backstory.history.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends requests that went wrong, one after the other, and holds the answers to what is promised. */
final class Fuzzing {
    private static final int VALID = 8;
    private static final int WORSE = 20;

    private final Schemas schemas = Schemas.published();
    private final List<Operation> operations = new ArrayList<>();
    private final Asking asking;
    private final Judge judge;
    private final Cast cast;
    private final Function<Shot, List<Reply>> server;
    private final Supplier<String> stock;
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Integer> tally = new TreeMap<>();

    /**
     * @param server what answers
     * @param stock what is stored
     */
    Fuzzing(Cast cast, Function<Shot, List<Reply>> server, Supplier<String> stock) {
        schemas.contract()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                operations.add(Operation.of(method.getKey(), path.getKey(), method.getValue()))));
        this.cast = cast;
        this.asking = new Asking(schemas, cast, operations);
        this.judge = new Judge(schemas, operations);
        this.server = server;
        this.stock = stock;
    }

    /** One case, which the seed says. */
    void shoot(long seed) {
        var dice = new Dice(seed);
        var shot = asking.of(dice.of(operations), dice);
        if (dice.percent(3)) {
            shot.replace("Authorization", cast.forged(dice));
            shot.faults.add("a forged token");
        }
        if (!dice.percent(VALID)) {
            Fault.into(shot, dice);
            if (dice.percent(WORSE)) {
                Fault.into(shot, dice);
            }
        }
        judge(seed, shot);
    }

    private void judge(long seed, Shot shot) {
        var before = stock.get();
        var replies = server.apply(shot);
        var after = stock.get();
        var taken = replies.stream().anyMatch(reply -> reply.status() >= 200 && reply.status() < 300);
        if (!before.equals(after) && (!taken || shot.isSafe())) {
            fail(seed, shot, "It was stored: " + before + " became " + after, replies);
        }
        if (replies.isEmpty()) {
            count("no answer");
        }
        for (var reply : replies) {
            count(name(reply));
            for (var flaw : judge.flaws(shot, reply)) {
                fail(seed, shot, flaw, replies);
            }
        }
        if (replies.isEmpty() && !shot.isUnfinished()) {
            fail(seed, shot, "There is no answer", replies);
        }
    }

    private void fail(long seed, Shot shot, String flaw, List<Reply> replies) {
        var answers = new StringBuilder();
        replies.forEach(reply -> answers.append(reply.status())
                .append(' ')
                .append(reply.headers())
                .append('\n')
                .append(reply.text(), 0, Math.min(reply.text().length(), 1_000))
                .append('\n'));
        failures.add("%s%n-Dbackstory.fuzz.seed=%d -Dbackstory.fuzz=1%n%s%n→ %s".formatted(flaw, seed, shot, answers));
    }

    private void count(String name) {
        tally.merge(name, 1, Integer::sum);
    }

    private static String name(Reply reply) {
        var type = reply.text().replaceFirst("(?s)^\\{\"type\":\"/problems/([a-z-]+)\".*", "$1");
        return reply.status() < 400 || type.length() > 30 || type.isEmpty()
                ? String.valueOf(reply.status())
                : reply.status() + " " + type;
    }

    List<String> failures() {
        return failures;
    }

    /** How often what was answered. */
    Map<String, Integer> tally() {
        return tally;
    }
}
