package dev.backstory.query.audit.sentence;

import static dev.backstory.query.audit.sentence.Words.quoted;

import dev.backstory.events.Subject;
import dev.backstory.events.SubjectType;
import java.util.UUID;

/** Any subject as people say it, with its kind: "the story 'Export to CSV'", "the vision of 'Shop'". */
final class Things {
    private Things() {}

    static String named(Subject subject, Names names) {
        return named(subject.type(), subject.id(), names);
    }

    static String named(SubjectType type, UUID id, Names names) {
        return switch (type) {
            case ROADMAP -> "the roadmap";
            case BACKLOG -> BacklogSentence.backlog(id, names);
            case VISION -> "the vision of " + quoted(names.of(type, id));
            default -> "the " + Words.plain(type.name()) + " " + quoted(names.of(type, id));
        };
    }
}
