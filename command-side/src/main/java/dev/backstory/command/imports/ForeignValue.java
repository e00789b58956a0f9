package dev.backstory.command.imports;

import org.jspecify.annotations.Nullable;

/**
 * A cell without a field of ours, cut where it names a person.
 *
 * @param before the text up to the name, or all of it where it names nobody
 * @param person the name; null where it names nobody
 * @param after the text after the name
 */
public record ForeignValue(String before, @Nullable String person, String after) {

    public static ForeignValue text(String text) {
        return new ForeignValue(text, null, "");
    }

    public static ForeignValue person(String name) {
        return new ForeignValue("", name, "");
    }

    /** Whether it is a text of the person's own rather than about the person. */
    public boolean isAuthored() {
        return person != null && !after.isEmpty();
    }

    /** The whole text, with this in the place of the person's name. */
    public String with(String personsPlace) {
        return person == null ? before : before + personsPlace + after;
    }
}
