package dev.backstory.command.support;

import dev.backstory.events.storage.TestDatabase;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The command side over a real database, without HTTP; no stereotype, lest scanning finds it from another test. */
@EnableAutoConfiguration
@Import(CommandConfiguration.class)
public class TestCommands {
    @Bean
    DataSource database() {
        var hikari = new com.zaxxer.hikari.HikariDataSource();
        hikari.setJdbcUrl(TestDatabase.with("log", "command").url());
        hikari.setUsername("backstory_app");
        hikari.setMaximumPoolSize(8);
        return hikari;
    }
}
