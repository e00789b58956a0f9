package dev.backstory.query;

import dev.backstory.events.storage.GrowthListener;
import dev.backstory.events.storage.WakingEventStore;
import dev.backstory.query.renewal.Renewal;
import dev.backstory.web.node.Node;
import dev.backstory.web.node.NodeDatabase;
import dev.backstory.web.node.NodeStorage;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The query side as a process of its own; not marked as a component, so that no process with both sides finds it. */
@EnableAutoConfiguration
@Import({QueryConfiguration.class, NodeStorage.class})
public class QuerySide {
    private static final List<String> SCHEMAS = List.of("log", "directory", "webhook", "operation", "view");

    public static void main(String[] arguments) {
        Node.of(QuerySide.class, "query-side", SCHEMAS, Renewal::begin).start(arguments);
    }

    @Bean
    GrowthListener growthListener(WakingEventStore store, NodeDatabase database) {
        return new GrowthListener(store, database.unpooled());
    }
}
