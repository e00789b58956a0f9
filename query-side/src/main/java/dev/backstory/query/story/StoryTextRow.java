package dev.backstory.query.story;

import dev.backstory.events.Narrative;
import dev.backstory.events.StoryRefined;
import dev.backstory.query.support.Json;
import dev.backstory.query.support.ViewTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The long texts of a story; {@code words} are all that it says, on a line each, its title and source key among them. */
record StoryTextRow(
        UUID storyId,
        @Nullable String asA,
        @Nullable String iWant,
        @Nullable String soThat,
        @Json List<CriterionEntry> criteria,
        String words) {
    static final ViewTable<StoryTextRow> TABLE = ViewTable.versioned(StoryTextRow.class, "story_text", "story_id");

    /** One condition of acceptance, and whether it was met. */
    record CriterionEntry(UUID id, String text, boolean accepted) {}

    static StoryTextRow of(StoryRow story, @Nullable Narrative narrative, List<CriterionEntry> criteria) {
        var asA = narrative == null ? null : narrative.asA();
        var iWant = narrative == null ? null : narrative.iWant();
        var soThat = narrative == null ? null : narrative.soThat();
        var words = Stream.concat(
                        Stream.of(story.title(), story.sourceKey(), asA, iWant, soThat),
                        criteria.stream().map(CriterionEntry::text))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return new StoryTextRow(story.storyId(), asA, iWant, soThat, criteria, words);
    }

    @Nullable
    Narrative narrative() {
        return asA == null && iWant == null && soThat == null ? null : new Narrative(asA, iWant, soThat);
    }

    /** The same of a story whose title may be another now. */
    StoryTextRow of(StoryRow story) {
        return of(story, narrative(), criteria);
    }

    StoryTextRow refined(StoryRow story, StoryRefined event) {
        var after = new ArrayList<>(criteria);
        for (var removed : event.criteriaRemoved()) {
            after.removeIf(criterion -> criterion.id().equals(removed.id()));
        }
        for (var changed : event.criteriaChanged()) {
            after.replaceAll(criterion -> criterion.id().equals(changed.id())
                    ? new CriterionEntry(criterion.id(), changed.after(), criterion.accepted())
                    : criterion);
        }
        event.criteriaAdded().forEach(added -> after.add(new CriterionEntry(added.id(), added.text(), false)));
        var said = event.narrative() == null ? narrative() : event.narrative().after();
        return of(story, said, List.copyOf(after));
    }

    StoryTextRow accepted(Collection<UUID> met) {
        var after = criteria.stream()
                .map(criterion -> new CriterionEntry(criterion.id(), criterion.text(), met.contains(criterion.id())))
                .toList();
        return new StoryTextRow(storyId, asA, iWant, soThat, after, words);
    }
}
