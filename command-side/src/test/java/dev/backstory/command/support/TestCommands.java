package dev.backstory.command.support;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.events.storage.TestDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The command side over a real database, without HTTP; no stereotype, lest scanning finds it from another test. */
@EnableAutoConfiguration
@Import(CommandConfiguration.class)
public class TestCommands {
    /** Another node on the database of a first one; close it. */
    public static ConfigurableApplicationContext anotherNode(HikariDataSource database, Class<?>... more) {
        return new SpringApplicationBuilder(TestCommands.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .properties("test.database=" + database.getJdbcUrl())
                .run();
    }

    @Bean
    HikariDataSource database(@Value("${test.database:}") String url) {
        var hikari = new HikariDataSource();
        hikari.setJdbcUrl(url.isEmpty() ? TestDatabase.with("log", "command").url() : url);
        hikari.setUsername("backstory_app");
        hikari.setMaximumPoolSize(8);
        return hikari;
    }
}
