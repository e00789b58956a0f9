package dev.backstory.query.story;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import dev.backstory.query.reading.Access;
import dev.backstory.query.reading.AsOf;
import dev.backstory.query.reading.At;
import dev.backstory.query.review.Reviews;
import dev.backstory.query.review.Said;
import dev.backstory.query.source.SourceFacts;
import dev.backstory.query.story.StoryEntry.Blocked;
import dev.backstory.query.story.StoryTextRow.CriterionEntry;
import dev.backstory.query.support.ViewTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all that is known of one story at a position. */
@Component
final class StoryDetails {
    private final JdbcClient sql;
    private final SourceFacts facts;
    private final StoryDependencies dependencies;
    private final StoryEntries entries;
    private final Reviews reviews;

    record NarrativeEntry(
            @Nullable String asA,
            @Nullable String iWant,
            @Nullable String soThat) {}

    record Story(
            AsOf asOf,
            UUID storyId,
            UUID backlogId,
            @Nullable Integer rank,
            long version,
            String title,
            @Nullable NarrativeEntry narrative,
            List<CriterionEntry> criteria,
            String kind,
            String status,
            @Nullable String sourceStatus,
            @Nullable String sourceKey,
            @Nullable BigDecimal points,
            List<String> labels,
            @Nullable UUID roadmapItemId,
            List<UUID> dependsOn,
            List<UUID> blockedBy,
            List<UUID> dependents,
            @Nullable UUID splitFrom,
            List<UUID> children,
            @Nullable Blocked blocked,
            List<String> flags,
            @JsonUnwrapped Said said,
            Map<String, String> source) {}

    StoryDetails(
            JdbcClient sql, SourceFacts facts, StoryDependencies dependencies, StoryEntries entries, Reviews reviews) {
        this.sql = sql;
        this.facts = facts;
        this.dependencies = dependencies;
        this.entries = entries;
        this.reviews = reviews;
    }

    Story story(UUID id, At at) {
        var row = held(StoryRow.TABLE, id, at.position())
                .filter(found -> found.productId().equals(at.product()))
                .orElseThrow(Access::notFound);
        var text = held(StoryTextRow.TABLE, id, at.position()).orElseThrow();
        var entry = entries.of(List.of(row), at.position()).getFirst();
        return new Story(
                at.asOf(),
                id,
                row.backlogId(),
                entry.rank(),
                row.version(),
                row.title(),
                narrative(text),
                text.criteria(),
                row.kind(),
                row.status(),
                row.sourceStatus(),
                row.sourceKey(),
                row.points(),
                row.labels(),
                row.roadmapItemId(),
                entry.dependsOn(),
                entry.blockedBy(),
                dependencies.on(id, at.position()),
                parentOf(id),
                row.status().equals(StoryStatus.SPLIT.name()) ? childrenOf(id) : List.of(),
                entry.blocked(),
                entry.flags(),
                reviews.of(new Subject(SubjectType.STORY, id), at),
                facts.of(id, at.position()));
    }

    private @Nullable UUID parentOf(UUID story) {
        return sql.sql("select split_from from story_part where story_id = :story")
                .param("story", story)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private List<UUID> childrenOf(UUID story) {
        return sql.sql("select story_id from story_part where split_from = :story order by ordinal")
                .param("story", story)
                .query(UUID.class)
                .list();
    }

    private static @Nullable NarrativeEntry narrative(StoryTextRow text) {
        return text.asA() == null && text.iWant() == null && text.soThat() == null
                ? null
                : new NarrativeEntry(text.asA(), text.iWant(), text.soThat());
    }

    private <R extends Record> Optional<R> held(ViewTable<R> table, UUID story, long position) {
        return sql.sql("select " + table.columnNames() + " from " + table.name()
                        + " where story_id = :story and from_position <= :position"
                        + " and (until_position is null or until_position > :position)"
                        + " order by from_position desc limit 1")
                .param("story", story)
                .param("position", position)
                .query((row, number) -> table.read(row, 1))
                .optional();
    }
}
