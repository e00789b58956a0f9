package dev.backstory.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody is for it, which also ends every objection that they had raised against it.
 *
 * @param revision the vision's number, or the version with which the subject became what is reviewed
 */
public record Endorsed(
        SubjectType subjectType,
        UUID id,
        long revision,
        @Nullable String note) implements ReviewEvent {}
