package dev.backstory.query.operation;

import dev.backstory.events.storage.LogCursor;
import dev.backstory.query.support.Projected;
import dev.backstory.query.support.Projector;
import dev.backstory.query.support.Rebuild;
import dev.backstory.query.support.Redrive;
import dev.backstory.web.operation.RebuildRows;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together who carries out what was asked for; without the owner's credentials nobody builds views anew here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationProperties.class)
class OperationConfiguration {
    @Bean
    RebuildRows rebuildRows(JdbcClient database) {
        return new RebuildRows(database);
    }

    @Bean
    Attendant redriving(
            JdbcClient database, Redrive redrive, OperationProperties properties, ObjectProvider<Projected> listeners) {
        var work = new Redrives(database, redrive, () -> listeners.forEach(Projected::projected));
        return new Attendant("redriving", work, properties.poll());
    }

    @Bean
    Attendant rebuilding(
            @Qualifier("owner") ObjectProvider<DataSource> owners,
            DataSource database,
            LogCursor log,
            Projector projector,
            OperationProperties properties,
            ObjectProvider<Projected> listeners) {
        var owner = owners.getIfAvailable();
        if (owner == null) {
            return new Attendant("rebuilding", () -> {}, properties.poll());
        }
        var application = JdbcClient.create(database);
        var rebuild = new Rebuild(owner, database, log, projector, properties.checkpointEvents());
        var handover = new Handover(owner, rebuild, new OldReaders(application), properties.pause());
        var jobs = new Jobs(application);
        return new Attendant(
                "rebuilding",
                new Rebuilds(owner, rebuild, handover, jobs, () -> listeners.forEach(Projected::projected)),
                properties.poll());
    }
}
