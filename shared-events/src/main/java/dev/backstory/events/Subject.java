package dev.backstory.events;

import java.util.UUID;

/** What an event or a change is about. */
public record Subject(SubjectType type, UUID id) {}
