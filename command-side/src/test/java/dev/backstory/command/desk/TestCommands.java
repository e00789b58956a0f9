package dev.backstory.command.desk;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.command.support.CommandConfiguration;
import dev.backstory.command.support.People;
import dev.backstory.events.storage.TestDatabase;
import dev.backstory.web.WebProperties;
import dev.backstory.web.caller.DirectoryConfiguration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The command side over a real database, without HTTP; no stereotype, lest scanning finds it from another test. */
@EnableAutoConfiguration
@EnableConfigurationProperties(WebProperties.class)
@Import({CommandConfiguration.class, DirectoryConfiguration.class})
public class TestCommands {
    /** Whom nobody knows. */
    public static final UUID NOBODY = UUID.fromString("00000000-0000-4000-8000-000000000000");

    /** Another node on the database of a first one; close it. */
    public static ConfigurableApplicationContext anotherNode(HikariDataSource database, Class<?>... more) {
        return new SpringApplicationBuilder(TestCommands.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .properties("test.database=" + database.getJdbcUrl())
                .run();
    }

    /** Tests name people as they need them; what is asked of the directory has tests of its own. */
    @Bean
    @Primary
    People everyone() {
        return person -> !person.equals(NOBODY);
    }

    @Bean
    HikariDataSource database(@Value("${test.database:}") String url) {
        var hikari = new HikariDataSource();
        hikari.setJdbcUrl(
                url.isEmpty()
                        ? TestDatabase.with("log", "directory", "command", "webhook", "operation")
                                .url()
                        : url);
        hikari.setUsername("backstory_app");
        hikari.setMaximumPoolSize(8);
        return hikari;
    }
}
