package dev.backstory.command.support;

import java.util.UUID;

/** Whom the installation knows. */
public interface People {
    boolean includes(UUID person);
}
