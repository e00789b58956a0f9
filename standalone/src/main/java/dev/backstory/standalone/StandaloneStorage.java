package dev.backstory.standalone;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.standalone.database.DataFolder;
import dev.backstory.standalone.database.EmbeddedDatabase;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Folder, database and connections; Spring gives them back in the opposite order, also on Ctrl-C. */
@Configuration(proxyBeanMethods = false)
class StandaloneStorage {
    private static final int IDLE_CONNECTIONS = 4;
    private static final long CONNECTION_MILLIS_MAX = 5_000;

    @Bean
    DataFolder dataFolder(StandaloneProperties properties) {
        return DataFolder.open(properties.data());
    }

    @Bean
    EmbeddedDatabase embeddedDatabase(DataFolder folder) {
        return EmbeddedDatabase.start(folder);
    }

    @Bean
    @Primary
    DataSource database(EmbeddedDatabase database, StandaloneProperties properties) {
        var pool = new HikariDataSource();
        pool.setPoolName("backstory");
        pool.setDataSource(database.application());
        pool.setMaximumPoolSize(properties.connections());
        pool.setMinimumIdle(Math.min(IDLE_CONNECTIONS, properties.connections()));
        pool.setConnectionTimeout(CONNECTION_MILLIS_MAX);
        return pool;
    }

    /** For rebuilds, which make tables; {@code @Qualifier("owner")}. */
    @Bean(defaultCandidate = false)
    @Qualifier("owner")
    DataSource ownerDatabase(EmbeddedDatabase database) {
        return database.owner();
    }

    /** For the erasure of personal texts alone; {@code @Qualifier("eraser")}. */
    @Bean(defaultCandidate = false)
    @Qualifier("eraser")
    DataSource eraserDatabase(EmbeddedDatabase database) {
        return database.eraser();
    }
}
