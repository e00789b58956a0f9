package dev.backstory.command;

import dev.backstory.command.support.CommandConfiguration;
import dev.backstory.events.storage.GrowthTeller;
import dev.backstory.events.storage.WakingEventStore;
import dev.backstory.web.WebConfiguration;
import dev.backstory.web.node.Node;
import dev.backstory.web.node.NodeDatabase;
import dev.backstory.web.node.NodeStorage;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The command side as a process of its own; not marked as a component, so that no process with both sides finds it. */
@EnableAutoConfiguration
@Import({CommandConfiguration.class, WebConfiguration.class, NodeStorage.class})
public class CommandSide {
    private static final List<String> SCHEMAS = List.of("log", "directory", "webhook", "operation", "command");

    public static void main(String[] arguments) {
        Node.of(CommandSide.class, "command-side", SCHEMAS, owner -> {}).start(arguments);
    }

    @Bean
    GrowthTeller growthTeller(WakingEventStore store, NodeDatabase database) {
        return new GrowthTeller(store, database.unpooled());
    }
}
