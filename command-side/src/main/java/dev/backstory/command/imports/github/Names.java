package dev.backstory.command.imports.github;

import dev.backstory.command.imports.json.Value;
import org.jspecify.annotations.Nullable;

/** Where a thing's name stands: in the thing, or, where a file was made slim, in its place. */
final class Names {
    private Names() {}

    static Value of(Value thing, String name) {
        return thing.isObject() ? thing.get(name) : thing;
    }

    static Value login(Value person) {
        return of(person, "login");
    }

    /** The name, which is then read; null for a person who has left. */
    static @Nullable String author(Value person) {
        return login(person).read();
    }
}
