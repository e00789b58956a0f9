package dev.backstory.web.caller;

import java.util.UUID;

/** Someone whom the directory knows. */
public record Person(UUID person, String name, boolean demo) {}
