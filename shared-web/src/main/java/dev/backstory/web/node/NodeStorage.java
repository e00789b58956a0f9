package dev.backstory.web.node;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.web.caller.IssuerCheck;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** A node's connections; import it, for no scan finds it. Refuses to start where the settings do not say enough. */
public class NodeStorage {
    private static final int IDLE_CONNECTIONS = 4;
    private static final long CONNECTION_MILLIS_MAX = 5_000;

    @Bean
    static BeanFactoryPostProcessor refuseWithoutSettings(Environment environment) {
        return beans -> {
            mustSay(environment, "backstory.database.url", "A node needs the address of the database.");
            mustSay(environment, "backstory.database.user", "A node needs the name of the application's role.");
            mustSay(environment, "backstory.database.password", "A node needs the password of the application's role.");
            if (!IssuerCheck.hasIssuer(environment)) {
                throw new NodeRefused(
                        "A node needs to know whose tokens it takes.", "Set BACKSTORY_ISSUER to the issuer's URL.");
            }
            var fault = IssuerCheck.fault(environment);
            if (fault != null) {
                throw new NodeRefused(
                        "The issuer of tokens is described by half.",
                        fault + " (BACKSTORY_ISSUER, BACKSTORY_AUDIENCE).");
            }
        };
    }

    @Bean
    @Primary
    DataSource database(NodeDatabase settings) {
        var pool = new HikariDataSource();
        pool.setPoolName("backstory");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setDataSourceProperties(NodeDatabase.parameters());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(Math.min(IDLE_CONNECTIONS, settings.connections()));
        pool.setConnectionTimeout(CONNECTION_MILLIS_MAX);
        return pool;
    }

    /** For the building of views anew, which makes tables; {@code @Qualifier("owner")}. */
    @Bean(defaultCandidate = false)
    @Qualifier("owner")
    @ConditionalOnProperty("backstory.database.owner.user")
    DataSource ownerDatabase(NodeDatabase settings) {
        return settings.ownersConnections();
    }

    /** @throws NodeRefused naming the setting as the environment has it */
    static void mustSay(Environment environment, String setting, String reason) {
        if (!StringUtils.hasText(environment.getProperty(setting))) {
            var variable = setting.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
            throw new NodeRefused(reason, "Set " + variable + ".");
        }
    }
}
