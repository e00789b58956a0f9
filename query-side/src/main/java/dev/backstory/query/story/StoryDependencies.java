package dev.backstory.query.story;

import static java.util.stream.Collectors.groupingBy;

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
    /** The status of what is neither accepted, withdrawn nor split. */
    private static final String OPEN = "o.status in ('DEFINED', 'READY', 'IN_PROGRESS', 'DONE')";

    /** Whether {@code story s} depends on anything that is open; on what was split, by all of its parts. */
    static final String NEEDS_OPEN = "exists (with recursive reached (id) as (select d.depends_on from dependency d"
            + " where d.subject_id = s.story_id and" + Held.in("d")
            + " union select p.story_id from reached r join story_part p on p.split_from = r.id)"
            + " select from reached r join story o on o.story_id = r.id and" + Held.in("o") + " where " + OPEN + ")";

    private final JdbcClient sql;
    private final Dependencies dependencies;

    /**
     * The stories that one depends on, in the order in which that was declared; it waits for what is open of them.
     *
     * @param onWithdrawn whether one of them, or a part of one that was split, was withdrawn and so will never come
     */
    record Needs(List<UUID> dependsOn, List<UUID> blockedBy, boolean onWithdrawn) {
        static final Needs NONE = new Needs(List.of(), List.of(), false);

        private static Needs of(List<UUID> dependsOn, List<Reached> reached) {
            var open = reached.stream().filter(Reached::isOpen).map(Reached::id).distinct();
            return new Needs(dependsOn, open.toList(), reached.stream().anyMatch(Reached::isWithdrawn));
        }
    }

    private record Reached(UUID needed, UUID id, StoryStatus status) {
        boolean isOpen() {
            return status.isOpen();
        }

        boolean isWithdrawn() {
            return status == StoryStatus.WITHDRAWN;
        }
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
        var reached = reached(needed, position);
        var needs = new HashMap<UUID, Needs>();
        dependsOn.forEach((story, others) -> needs.put(
                story,
                Needs.of(
                        others,
                        others.stream()
                                .flatMap(other -> reached.getOrDefault(other, List.of()).stream())
                                .toList())));
        return needs;
    }

    /** The stories that depend on one. */
    List<UUID> on(UUID story, long position) {
        return dependencies.on(List.of(story), position).getOrDefault(story, List.of());
    }

    /** For each of these the open and the withdrawn stories that it comes down to: itself, or the parts of what was split. */
    private Map<UUID, List<Reached>> reached(Set<UUID> stories, long position) {
        return stories.isEmpty()
                ? Map.of()
                : sql
                        .sql("with recursive reached (needed, id, path) as (select id, id, '' from"
                                + " unnest(cast(:stories as uuid[])) id union all select r.needed, p.story_id,"
                                + " r.path || lpad(p.ordinal::text, 4, '0')"
                                + " from reached r join story_part p on p.split_from = r.id)"
                                + " select r.needed, r.id, o.status from reached r join story o on o.story_id = r.id and"
                                + Held.in("o") + " where " + OPEN
                                + " or o.status = 'WITHDRAWN' order by r.needed, r.path")
                        .param("stories", SqlArray.of(stories))
                        .param("position", position)
                        .query((row, number) -> new Reached(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                StoryStatus.valueOf(row.getString(3))))
                        .list()
                        .stream()
                        .collect(groupingBy(Reached::needed));
    }
}
