package dev.backstory.command.imports.changelog.values;

import dev.backstory.command.imports.json.People;
import dev.backstory.command.imports.json.Value;
import org.jspecify.annotations.Nullable;

/** Reads whom Jira means: by account in the cloud, by name and key elsewhere. */
public final class Person {
    private Person() {}

    public static boolean is(Value value) {
        return value.isObject()
                && ((value.has("displayName") && (value.has("accountId") || value.has("key") || value.has("name")))
                        || value.has("accountId")
                        || value.has("emailAddress"));
    }

    public static void meet(Value value, People people) {
        if (is(value)) people.meet(account(value), value.get("displayName").text());
    }

    /** What to call somebody; of what the file says only the name is read or kept. */
    public static @Nullable String named(Value value, People people) {
        var shown = value.get("displayName").text();
        return people.called(account(value), shown == null ? value.get("name").text() : shown);
    }

    /** The scalar that the name stands in. */
    public static Value name(Value value) {
        for (var name : new String[] {"displayName", "name", "accountId", "key"}) {
            var scalar = value.get(name);
            if (scalar.text() != null) return scalar;
        }
        return value.get("displayName");
    }

    private static @Nullable String account(Value value) {
        var account = value.get("accountId").text();
        if (account != null) return account;
        var key = value.get("key").text();
        return key == null ? value.get("name").text() : key;
    }
}
