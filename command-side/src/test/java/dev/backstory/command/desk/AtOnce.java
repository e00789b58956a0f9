package dev.backstory.command.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many threads that begin together. */
final class AtOnce {
    private AtOnce() {}

    /** What each came to, in order of its number: the value, or the exception that it threw. */
    static List<Object> of(int threads, IntFunction<Object> work) throws Exception {
        var begin = new CountDownLatch(1);
        var running = new ArrayList<Future<Object>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int number = i;
                running.add(pool.submit(() -> {
                    begin.await();
                    return outcome(work, number);
                }));
            }
            begin.countDown();
        }
        var all = new ArrayList<>();
        for (var one : running) {
            all.add(one.get());
        }
        return all;
    }

    private static Object outcome(IntFunction<Object> work, int number) {
        try {
            return work.apply(number);
        } catch (RuntimeException e) {
            return e;
        }
    }
}
