package dev.backstory.command.imports.changelog.fields;

import dev.backstory.command.imports.jira.words.Field;
import org.jspecify.annotations.Nullable;

/**
 * A field of one Jira.
 *
 * @param id what it is known by for good, as far as the file says
 * @param name what it is called in the end
 * @param known what it is with us; null for one of theirs
 */
public record JiraField(String id, String name, @Nullable Field known) {
    /** Whether how it stands says nothing about a decision: a counter, a mirror, or talk. */
    public boolean isNoise() {
        return SystemFields.isNoise(this);
    }

    JiraField unknown() {
        return new JiraField(id, name, null);
    }
}
