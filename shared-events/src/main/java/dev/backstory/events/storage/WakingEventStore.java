package dev.backstory.events.storage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * An event store that wakes the views at once. The framework's own gives pooled processors no callback, so that they
 * poll every 500 ms; with it a decision is visible after some 6 ms.
 */
public final class WakingEventStore extends EmbeddedEventStore {
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final Set<Runnable> tellers = new CopyOnWriteArraySet<>();

    private WakingEventStore(Builder builder) {
        super(builder);
    }

    /** A store over this engine. */
    public static WakingEventStore over(EventStorageEngine engine) {
        return new WakingEventStore(
                EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false));
    }

    EventStorageEngine engine() {
        return storageEngine();
    }

    /** Tells all readers that the log may have grown, e.g. through another process. */
    public void wake() {
        super.afterCommit(List.of());
        listeners.forEach(Runnable::run);
    }

    /** Runs this after each commit and each {@link #wake()}, on the thread that committed: be short. */
    public void onGrowth(Runnable listener) {
        listeners.add(listener);
    }

    /** Runs this after each commit of this process alone: what others have told is not told again. */
    void onOwnGrowth(Runnable teller) {
        tellers.add(teller);
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        Pending.note(events);
        super.publish(events);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        listeners.forEach(Runnable::run);
        tellers.forEach(Runnable::run);
    }

    @Override
    public TrackingEventStream openStream(TrackingToken trackingToken) {
        return new WakingStream(super.openStream(trackingToken));
    }

    private final class WakingStream implements TrackingEventStream {
        private final TrackingEventStream stream;
        private volatile Runnable callback = () -> {};

        private WakingStream(TrackingEventStream stream) {
            this.stream = stream;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            listeners.remove(callback);
            callback = onAvailable;
            listeners.add(onAvailable);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> message) {
            stream.skipMessagesWithPayloadTypeOf(message);
        }

        @Override
        public void close() {
            listeners.remove(callback);
            stream.close();
        }
    }
}
