package dev.backstory;

import dev.backstory.standalone.StandaloneProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Both sides, the database and the issuer of tokens in one process. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(StandaloneProperties.class)
public class StandaloneApplication {
    /** Starts the server; returns once it serves. */
    public static void start(String... arguments) {
        application().run(arguments);
    }

    /** The application, not yet running. Its parts go by their full names: both sides have a {@code Backlogs}. */
    public static SpringApplication application() {
        var application = new SpringApplication(StandaloneApplication.class);
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        return application;
    }
}
