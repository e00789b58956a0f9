package dev.backstory.command.story;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The ids of criteria: they follow from the story's, so that deciding is the same every time. */
public final class CriterionId {
    private CriterionId() {}

    /** Of the criterion that was the story's first, second … ever. */
    public static UUID of(UUID story, int number) {
        var name = story + "/criterion/" + number;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
