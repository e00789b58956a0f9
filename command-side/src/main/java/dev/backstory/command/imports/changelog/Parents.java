package dev.backstory.command.imports.changelog;

import dev.backstory.command.imports.json.Value;
import org.jspecify.annotations.Nullable;

/**
 * Follows one issue's parent through its changes. Jira has written it under three names over the years, and often the
 * same move under two of them, with ids or with keys: the second saying of a move is a mirror of the first.
 */
final class Parents {
    private @Nullable String id;
    private @Nullable String key;
    private boolean hasMoved;

    /** Whether the change says what was said before; else it is followed. */
    boolean isMirror(Value item) {
        var nextId = item.get("to").text();
        var nextKey = item.get("toString").text();
        if (hasMoved && ((nextId == null || id == null) ? same(nextKey, key) : nextId.equals(id))) return true;
        hasMoved = true;
        id = nextId;
        key = nextKey;
        return false;
    }

    /** What the parent is known by for good, else its key, on one side of a change: "from" or "to". */
    static @Nullable String known(Value item, String side) {
        var id = item.get(side);
        return id.text() == null ? item.get(side + "String").read() : id.read();
    }

    /** How the parent that stands in the end is called where its changes call it so. */
    String present(String presentId, @Nullable String presentKey) {
        return hasMoved && id == null && key != null && key.equals(presentKey) ? key : presentId;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }
}
