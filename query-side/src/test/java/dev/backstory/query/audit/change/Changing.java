package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.STORY;
import static dev.backstory.query.audit.Samples.EXPORT;
import static dev.backstory.query.audit.Samples.NAMES;
import static dev.backstory.query.audit.Samples.PERSON;
import static dev.backstory.query.audit.Samples.SHOP;

import dev.backstory.events.Event;
import dev.backstory.events.Subject;
import dev.backstory.query.audit.Told;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes that an event tells of, where much was so before. */
final class Changing {
    static final Subject STORY_EXPORT = new Subject(STORY, EXPORT);

    private Changing() {}

    static List<Change> changesOf(Event event) {
        return Changes.of(Told.by(SHOP).recorded(event), NAMES, new Before());
    }

    private static final class Before implements Known {
        @Override
        public Subject about(UUID question) {
            return STORY_EXPORT;
        }

        @Override
        public @Nullable UUID splitFrom(UUID story) {
            return null;
        }

        @Override
        public boolean isLaunched(UUID item) {
            return false;
        }

        @Override
        public boolean isBlocked(UUID story) {
            return true;
        }

        @Override
        public UUID blockOwner(UUID story) {
            return PERSON;
        }

        @Override
        public List<Long> objections(Subject subject, UUID objector) {
            return List.of(4L);
        }
    }

    static List<String> fields(Event event) {
        return changesOf(event).stream().map(Change::field).toList();
    }
}
