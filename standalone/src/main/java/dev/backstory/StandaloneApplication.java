package dev.backstory;

import dev.backstory.standalone.StandaloneProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Both sides, the database and the issuer of tokens in one process; parts go by full names: both sides have a Backlogs. */
@SpringBootApplication(
        proxyBeanMethods = false,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude =
                OAuth2AuthorizationServerJwtAutoConfiguration
                        .class) // its keys would take the place of another issuer's
@EnableConfigurationProperties(StandaloneProperties.class)
public class StandaloneApplication {
    /** Starts the server; returns once it serves. */
    public static void start(String... arguments) {
        SpringApplication.run(StandaloneApplication.class, arguments);
    }
}
