package dev.backstory.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What this process really holds: what is left after collections of the whole heap, made now and then for this. */
final class Heap {
    private static final double MEBIBYTE = 1 << 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private long looked;
    private double most;

    /** Looks now, and again at most so often. */
    static Heap begin() {
        var heap = new Heap();
        heap.look();
        return heap;
    }

    /** To be called again and again: collects and looks if it is time to. */
    void lookAgain() {
        if (System.nanoTime() - looked >= BETWEEN_LOOKS.toNanos()) {
            look();
        }
    }

    /** The most that was held at any look, in MiB. */
    double mostMebibytes() {
        return most;
    }

    private void look() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        most = Math.max(most, memory.getHeapMemoryUsage().getUsed() / MEBIBYTE);
        looked = System.nanoTime();
    }
}
