package dev.backstory.query.audit.sentence;

import dev.backstory.events.SubjectType;
import java.util.UUID;

/** What subjects are called at the position of the event that is told. */
@FunctionalInterface
public interface Names {
    /** The subject's title or name, without quotes. */
    String of(SubjectType type, UUID id);
}
