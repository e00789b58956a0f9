package dev.backstory.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Closed-loop clients: each does its step again and again for a time, after a warm-up that does not count. */
final class Load {
    private static final int DIGITS = 3;

    /** One step of a client. */
    interface Step {
        void run() throws Exception;
    }

    /** What came of it: latencies in microseconds, steps a second. */
    record Result(Histogram latencies, double perSecond) {
        double millisAt(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private Load() {}

    /** Runs {@code clients} clients side by side; {@code client} makes the step of each. */
    static Result of(int clients, Duration warmUp, Duration time, IntFunction<Step> client) throws Exception {
        run(clients, warmUp, client);
        return run(clients, time, client);
    }

    private static Result run(int clients, Duration time, IntFunction<Step> client) throws Exception {
        var all = new Histogram(DIGITS);
        var running = new ArrayList<Future<Histogram>>();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                var step = client.apply(i);
                running.add(pool.submit(() -> loop(step, end)));
            }
            for (var one : running) {
                all.add(result(one));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Result(all, all.getTotalCount() / seconds);
    }

    private static Histogram loop(Step step, long end) throws Exception {
        var histogram = new Histogram(DIGITS);
        for (long now = System.nanoTime(); now < end; ) {
            step.run();
            long after = System.nanoTime();
            histogram.recordValue((after - now) / 1000);
            now = after;
        }
        return histogram;
    }

    private static Histogram result(Future<Histogram> one) throws Exception {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
