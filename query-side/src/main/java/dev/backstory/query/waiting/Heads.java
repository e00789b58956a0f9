package dev.backstory.query.waiting;

import dev.backstory.query.support.Projected;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets requests wait until the views have got as far as they ask: one thread per node looks for all of them, at once
 * when this node has projected something, and every few milliseconds for what others project.
 */
@Component
public final class Heads implements Projected, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final String REACHED = """
            select (select position from log.log_head) < :position, \
            coalesce((select max(position) from log.event where product_id = :product and position <= :position), 0) \
            <= coalesce((select position from product_view where product_id = :product), 0), \
            exists (select 1 from product_view where product_id = :product and parked_position <= :position)""";

    private final JdbcClient sql;
    private final Duration patience;
    private final WaitingRoom room;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private final Thread looker;

    private record Waiter(UUID product, long position, CompletableFuture<State> reached) {}

    private enum State {
        REACHED,
        BEHIND,
        PARKED,
        NOBODYS
    }

    public Heads(JdbcClient sql, WaitingProperties waiting) {
        this.sql = sql;
        this.patience = waiting.patience();
        this.room = new WaitingRoom(waiting);
        this.looker = Thread.ofPlatform().daemon().name("heads").start(this::look);
    }

    /**
     * Returns when the product's views know its last event up to this position. What the log itself has not got to is
     * waited for by nobody: no command has been answered with it.
     *
     * @throws Problem behind if too late, slow down if too many requests of this person wait already
     */
    public void await(UUID person, UUID product, long position) {
        var state = state(product, position);
        if (state == State.BEHIND) {
            state = await(person, new Waiter(product, position, new CompletableFuture<>()));
        }
        switch (state) {
            case REACHED -> {}
            case PARKED ->
                throw Problem.of(ProblemType.BEHIND, "The views of this product have stopped before that position.");
            case BEHIND ->
                throw Problem.of(ProblemType.BEHIND, "The views have not reached position " + position + " yet.");
            case NOBODYS -> throw Problem.of(ProblemType.BEHIND, "No event has position " + position + " yet.");
        }
    }

    private State await(UUID person, Waiter waiter) {
        room.enter(person);
        try {
            return await(waiter);
        } finally {
            room.leave(person);
        }
    }

    private State await(Waiter waiter) {
        waiters.add(waiter);
        projected();
        try {
            return waiter.reached.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return State.BEHIND;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return State.BEHIND;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            waiters.remove(waiter);
        }
    }

    @Override
    public void projected() {
        if (!waiters.isEmpty()) {
            wake.release();
        }
    }

    @Override
    public void destroy() {
        looker.interrupt();
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (waiters.isEmpty()) {
                    wake.acquire();
                } else {
                    wake.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                }
                wake.drainPermits();
                lookOnce();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() {
        for (var waiter : waiters) {
            try {
                var state = state(waiter.product, waiter.position);
                if (state != State.BEHIND) {
                    waiter.reached.complete(state);
                }
            } catch (RuntimeException unavailable) {
                LOG.warn("Cannot look how far the views are: {}", unavailable.getMessage());
            }
        }
    }

    private State state(UUID product, long position) {
        return sql.sql(REACHED)
                .param("product", product)
                .param("position", position)
                .query((row, number) -> state(row))
                .single();
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getBoolean(1)) {
            return State.NOBODYS;
        }
        if (row.getBoolean(2)) {
            return State.REACHED;
        }
        return row.getBoolean(3) ? State.PARKED : State.BEHIND;
    }
}
