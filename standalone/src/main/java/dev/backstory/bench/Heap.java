package dev.backstory.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Objects;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/** What the heap holds of this process after its collections. */
final class Heap {
    private static final double MEBIBYTE = 1 << 20;
    private static final NotificationListener AFTER_COLLECTION = (note, handback) -> note();
    private static double most;

    private Heap() {}

    /** Forgets what was noted, and begins with what is held now. */
    static void begin() {
        ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(NotificationEmitter.class::cast)
                .forEach(Heap::listen);
        ManagementFactory.getMemoryMXBean().gc();
        synchronized (Heap.class) {
            most = 0;
        }
        note();
    }

    /** The most that was held after a collection since, in MiB. */
    static synchronized double mostMebibytes() {
        return most;
    }

    private static void listen(NotificationEmitter collector) {
        try {
            collector.removeNotificationListener(AFTER_COLLECTION);
        } catch (javax.management.ListenerNotFoundException first) {
            // nobody listens yet
        }
        collector.addNotificationListener(AFTER_COLLECTION, null, null);
    }

    private static synchronized void note() {
        most = Math.max(most, held());
    }

    private static double held() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        return pools.stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getCollectionUsage)
                        .filter(Objects::nonNull)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / MEBIBYTE;
    }
}
