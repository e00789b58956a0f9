package dev.backstory.query.support;

import dev.backstory.events.storage.WakingEventStore;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.serialization.Serializer;
import org.springframework.context.SmartLifecycle;

/**
 * The one processing group that keeps all views up to date, built by hand rather than by convention, so that nothing
 * in it can be replaced in silence.
 */
final class ViewsProcessing implements SmartLifecycle {
    static final String GROUP = "views";
    private static final int SEGMENTS = 4;
    private static final int BATCH_SIZE = 500;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor(named("views"));
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(SEGMENTS, named("views-worker"));

    ViewsProcessing(
            WakingEventStore events, JdbcTokenStore tokens, TransactionManager transactions, ViewsInvoker invoker) {
        this.processor = PooledStreamingEventProcessor.builder()
                .name(GROUP)
                .eventHandlerInvoker(invoker)
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(SEGMENTS)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH_SIZE)
                .tokenClaimInterval(1_000)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .errorHandler(PropagatingErrorHandler.instance())
                .build();
    }

    static JdbcTokenStore tokens(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .contentType(byte[].class)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    @Override
    public void start() {
        processor.start();
    }

    @Override
    public void stop() {
        try {
            processor.shutdownAsync().get(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException unfinished) {
            // What it was doing is rolled back and taken up again at the next start.
        } finally {
            coordinator.shutdownNow();
            workers.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return processor.isRunning();
    }

    /** Whether it runs, and is not waiting to try again after an error. */
    boolean isWorking() {
        return processor.isRunning() && !processor.isError();
    }

    private static ThreadFactory named(String prefix) {
        return Thread.ofPlatform().daemon().name(prefix + "-", 0).factory();
    }
}
