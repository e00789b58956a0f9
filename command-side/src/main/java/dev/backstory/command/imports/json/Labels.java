package dev.backstory.command.imports.json;

import dev.backstory.command.imports.SourceStory;
import dev.backstory.command.imports.jira.words.Kinds;
import java.util.List;
import java.util.Objects;

/** What labels say where a tracker has no types. */
public final class Labels {
    private Labels() {}

    /** The kind of a story that the first label names that names one; a user story otherwise. */
    public static String kind(List<String> labels) {
        return labels.stream()
                .map(Kinds::story)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(SourceStory.Kind.USER_STORY)
                .name();
    }
}
