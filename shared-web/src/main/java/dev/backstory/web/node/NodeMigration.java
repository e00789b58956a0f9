package dev.backstory.web.node;

import dev.backstory.events.storage.Migrations;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Brings the schemas that a side uses to the shape that its version expects; two at once wait for each other. */
final class NodeMigration {
    private static final Logger LOG = LoggerFactory.getLogger(NodeMigration.class);

    private final List<String> schemas;
    private final Consumer<DataSource> lastly;

    NodeMigration(List<String> schemas, Consumer<DataSource> lastly) {
        this.schemas = List.copyOf(schemas);
        this.lastly = lastly;
    }

    void run(Environment environment) {
        NodeStorage.mustSay(environment, "backstory.database.url", "A migration needs the address of the database.");
        NodeStorage.mustSay(environment, "backstory.database.owner.user", "A migration needs the owner's role.");
        NodeStorage.mustSay(
                environment, "backstory.database.owner.password", "A migration needs the owner's password.");
        var owner = Binder.get(environment)
                .bind("backstory.database", NodeDatabase.class)
                .get()
                .ownersConnections();
        schemas.forEach(schema -> Migrations.migrate(owner, schema));
        lastly.accept(owner);
        LOG.info("Migrated {}", String.join(", ", schemas));
    }
}
