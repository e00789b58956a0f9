package dev.backstory.query.story;

import dev.backstory.query.dependency.Dependencies;
import dev.backstory.query.support.SqlArray;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stories depend on, and which of these are still open, as it was at a position. */
@Component
final class StoryDependencies {
    private final JdbcClient sql;
    private final Dependencies dependencies;

    /** The stories that one depends on, in the order in which that was declared; it waits for those that are open. */
    record Needs(List<UUID> dependsOn, List<UUID> blockedBy) {
        static final Needs NONE = new Needs(List.of(), List.of());
    }

    StoryDependencies(JdbcClient sql, Dependencies dependencies) {
        this.sql = sql;
        this.dependencies = dependencies;
    }

    /** By story; none for a story that depends on nothing. */
    Map<UUID, Needs> of(Collection<UUID> stories, long position) {
        var dependsOn = dependencies.of(stories, position);
        var needed = new HashSet<UUID>();
        dependsOn.values().forEach(needed::addAll);
        var open = open(needed, position);
        var needs = new HashMap<UUID, Needs>();
        dependsOn.forEach((story, others) -> needs.put(
                story, new Needs(others, others.stream().filter(open::contains).toList())));
        return needs;
    }

    /** The stories that depend on one. */
    List<UUID> on(UUID story, long position) {
        return dependencies.on(List.of(story), position).getOrDefault(story, List.of());
    }

    private Set<UUID> open(Set<UUID> stories, long position) {
        var open = new HashSet<UUID>();
        if (!stories.isEmpty()) {
            sql.sql("select s.story_id, s.status from unnest(cast(:stories as uuid[])) id cross join lateral"
                            + " (select story_id, status from story where story_id = id and from_position <= :position"
                            + " order by from_position desc limit 1) s")
                    .param("stories", SqlArray.of(stories))
                    .param("position", position)
                    .query(row -> {
                        if (StoryStatus.valueOf(row.getString(2)).isOpen()) {
                            open.add(row.getObject(1, UUID.class));
                        }
                    });
        }
        return open;
    }
}
