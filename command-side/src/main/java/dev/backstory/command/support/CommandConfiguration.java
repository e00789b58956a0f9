package dev.backstory.command.support;

import dev.backstory.events.storage.StorageConfiguration;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotterFactoryBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** The command side's parts, ready to be put into a process. */
@Configuration(proxyBeanMethods = false)
@Import(StorageConfiguration.class)
@ComponentScan(basePackages = "dev.backstory.command", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CommandConfiguration {
    private static final int SNAPSHOT_EVERY = 200;

    /** The state of a ranking grows with its entries, so its snapshots are rarer. */
    private static final int RANKING_SNAPSHOT_EVERY = 5_000;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** What a command's message says of who, when and why goes into each event that it causes. */
    @Bean
    CorrelationDataProvider provenanceOfEvents() {
        return message -> message.getMetaData().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Closed before the pool of connections that its last snapshot still takes one from. */
    @Bean(destroyMethod = "close")
    ExecutorService snapshotExecutor(DataSource database) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("snapshots").factory());
    }

    @Bean
    SpringAggregateSnapshotterFactoryBean snapshotter(ExecutorService snapshotExecutor) {
        var snapshotter = new SpringAggregateSnapshotterFactoryBean();
        snapshotter.setExecutor(snapshotExecutor);
        return snapshotter;
    }

    @Bean
    SnapshotTriggerDefinition snapshotTrigger(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, SNAPSHOT_EVERY);
    }

    @Bean
    SnapshotTriggerDefinition rankingSnapshotTrigger(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, RANKING_SNAPSHOT_EVERY);
    }
}
