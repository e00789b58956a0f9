package dev.backstory.command.imports.jobs;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.command.support.CommandConfiguration;
import dev.backstory.events.storage.TestDatabase;
import dev.backstory.web.WebConfiguration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The command side over HTTP; a token is the name of whoever sends it. */
@EnableAutoConfiguration
@Import({CommandConfiguration.class, WebConfiguration.class})
class WebCommands {
    @Bean
    DataSource database() {
        var hikari = new HikariDataSource();
        hikari.setJdbcUrl(TestDatabase.with("log", "directory", "command", "webhook", "operation")
                .url());
        hikari.setUsername("backstory_app");
        hikari.setMaximumPoolSize(8);
        return hikari;
    }

    @Bean
    JwtDecoder decoder() {
        return token -> Jwt.withTokenValue(token)
                .header("alg", "none")
                .issuer("test")
                .subject(token)
                .expiresAt(Instant.now().plusSeconds(60))
                .build();
    }
}
