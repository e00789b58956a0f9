package dev.backstory.events;

import java.util.UUID;

/** Somebody is against it; why is the rationale. It is open until they endorse it or it is closed.
 *
 * @param revision the vision's number, or the version with which the subject became what is reviewed
 */
public record ObjectionRaised(SubjectType subjectType, UUID id, long revision) implements ReviewEvent {}
