package dev.backstory.web.node;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * One side as a process of its own. With {@code --migrate} it brings its part of the database to its shape, with the
 * owner's credentials, and ends.
 */
public final class Node {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final String MIGRATE = "--migrate";
    private static final String NAME = "spring.config.name";

    private final Class<?> side;
    private final String name;
    private final NodeMigration migration;

    private Node(Class<?> side, String name, NodeMigration migration) {
        this.side = side;
        this.name = name;
        this.migration = migration;
    }

    /**
     * A side by the name of its properties file.
     *
     * @param schemas those that it uses, in the order of their making
     * @param lastly what is done, with the owner's connections, when they are migrated
     */
    public static Node of(Class<?> side, String name, List<String> schemas, Consumer<DataSource> lastly) {
        return new Node(side, name, new NodeMigration(schemas, lastly));
    }

    /** Serves until it is ended, or migrates and returns. */
    public void start(String... arguments) {
        var others = Arrays.stream(arguments)
                .filter(argument -> !argument.equals(MIGRATE))
                .toArray(String[]::new);
        if (others.length < arguments.length) {
            migrate(others);
        } else {
            serve(others);
        }
    }

    private void migrate(String... arguments) {
        var application = new SpringApplication(Once.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of(NAME, name));
        application.addInitializers(
                context -> context.addBeanFactoryPostProcessor(beans -> migration.run(context.getEnvironment())));
        application.run(arguments).close();
    }

    private void serve(String... arguments) {
        var application = new SpringApplication(side);
        application.setDefaultProperties(Map.of(NAME, name));
        var context = application.run(arguments);
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("Ready on port {}", web.getWebServer().getPort());
        }
    }

    /** Nothing but the migration, which is a part of the start: what fails is told as it is for a node that serves. */
    static final class Once {}
}
