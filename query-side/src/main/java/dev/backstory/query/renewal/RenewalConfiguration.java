package dev.backstory.query.renewal;

import dev.backstory.events.storage.LogCursor;
import dev.backstory.query.support.Projector;
import dev.backstory.query.support.Rebuild;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Renews the views with the database's owner, who alone may make tables. */
@Configuration(proxyBeanMethods = false)
class RenewalConfiguration {
    @Bean
    Renewal renewal(@Qualifier("owner") DataSource owner, DataSource database, LogCursor log, Projector projector) {
        return new Renewal(owner, new Rebuild(owner, database, log, projector));
    }
}
