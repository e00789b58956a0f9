package dev.backstory.query.changes;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;

/**
 * What one client still has to read: written whenever its connection takes it, on whatever thread finds out, so that
 * no thread waits for a client. It holds few bytes, and knows how long the client lets them lie.
 */
final class Outlet implements WriteListener {
    static final int HELD_BYTES_MAX = 256 * 1024;

    private final AsyncContext request;
    private final ServletOutputStream client;
    private final Runnable drop;
    private final Runnable onDrained;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private int held;
    private boolean open;
    private boolean unflushed;
    private boolean ending;
    private boolean gone;
    private long lastWritten = System.nanoTime();

    private record Waiting(byte[] bytes, long since) {}

    /**
     * @param drop drops the connection without waiting for the client
     * @param onDrained told when a client that was slow has taken everything, or has left
     */
    Outlet(AsyncContext request, ServletOutputStream client, Runnable drop, Runnable onDrained) {
        this.request = request;
        this.client = client;
        this.drop = drop;
        this.onDrained = onDrained;
    }

    /** Takes these bytes, or refuses them (false) because the client has not yet read so many before. */
    synchronized boolean offer(byte[] bytes) {
        if (gone || ending) {
            return true; // nobody is there to miss it
        }
        if (!queue.isEmpty() && held + bytes.length > HELD_BYTES_MAX) {
            return false;
        }
        queue.add(new Waiting(bytes, System.nanoTime()));
        held += bytes.length;
        flow();
        return true;
    }

    /** These are the last bytes; whatever else waits is forgotten. */
    synchronized void end(byte[] last) {
        if (ending || gone) {
            return;
        }
        queue.clear();
        held = 0;
        offer(last);
        ending = true;
        flow();
    }

    /** Drops the connection unless it is gone. */
    synchronized void drop() {
        if (!gone) {
            gone = true;
            drop.run();
        }
    }

    /** The request is over: nothing of it may be touched any more. */
    synchronized void left() {
        gone = true;
    }

    synchronized boolean isGone() {
        return gone;
    }

    synchronized boolean isDrained() {
        return queue.isEmpty();
    }

    /** Whether something has waited for the client for longer than this. */
    synchronized boolean isStuck(Duration patience) {
        var first = queue.peek();
        return first != null && System.nanoTime() - first.since > patience.toNanos();
    }

    /** Whether nothing was written for this long. */
    synchronized boolean isSilent(Duration since) {
        return queue.isEmpty() && System.nanoTime() - lastWritten > since.toNanos();
    }

    @Override
    public void onWritePossible() {
        boolean drained;
        synchronized (this) {
            open = true;
            flow();
            drained = queue.isEmpty();
        }
        if (drained) {
            onDrained.run();
        }
    }

    @Override
    public void onError(Throwable failure) {
        left();
        onDrained.run();
    }

    private void flow() {
        try {
            while (open && !gone && client.isReady()) {
                var next = queue.poll();
                if (next != null) {
                    held -= next.bytes.length;
                    client.write(next.bytes);
                    lastWritten = System.nanoTime();
                    unflushed = true;
                } else if (unflushed) {
                    client.flush();
                    unflushed = false;
                } else {
                    endIfAsked();
                    return;
                }
            }
        } catch (IOException left) {
            gone = true; // the container ends the request by itself
        }
    }

    private void endIfAsked() {
        if (ending) {
            gone = true;
            request.complete();
        }
    }
}
