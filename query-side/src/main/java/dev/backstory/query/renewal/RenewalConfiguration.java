package dev.backstory.query.renewal;

import dev.backstory.events.storage.LogCursor;
import dev.backstory.query.support.Projector;
import dev.backstory.query.support.Rebuild;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Renews the views with the database's owner, who alone may make tables; without his credentials it only looks. */
@Configuration(proxyBeanMethods = false)
class RenewalConfiguration {
    @Bean
    SmartLifecycle renewal(
            @Qualifier("owner") ObjectProvider<DataSource> owners,
            DataSource database,
            LogCursor log,
            Projector projector) {
        var owner = owners.getIfAvailable();
        return owner == null
                ? new RenewedElsewhere(database)
                : new Renewal(owner, new Rebuild(owner, database, log, projector));
    }
}
