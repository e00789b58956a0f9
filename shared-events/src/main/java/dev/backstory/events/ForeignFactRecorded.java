package dev.backstory.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In the other tracker something was said that has no field of ours; kept word for word, but with ids of people for their
 * names.
 *
 * @param people whose ids stand in the texts in place of their names, or null for none
 */
public record ForeignFactRecorded(
        SubjectType subjectType,
        UUID id,
        String field,
        @Nullable String before,
        String value,
        @Nullable List<UUID> people)
        implements StoryEvent, RoadmapItemEvent {

    public ForeignFactRecorded {
        people = people == null || people.isEmpty() ? null : List.copyOf(people);
    }

    /** A fact that names nobody. */
    public ForeignFactRecorded(SubjectType subjectType, UUID id, String field, @Nullable String before, String value) {
        this(subjectType, id, field, before, value, null);
    }

    /** Those whose ids stand in the texts. */
    public List<UUID> mentioned() {
        return people == null ? List.of() : people;
    }

    @Override
    public Subject subject() {
        return new Subject(subjectType, id);
    }
}
