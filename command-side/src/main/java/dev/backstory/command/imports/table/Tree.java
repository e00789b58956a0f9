package dev.backstory.command.imports.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows what a row belongs to in a table that shows a tree by titles in one column for each level. */
final class Tree {
    private final List<@Nullable String> path = new ArrayList<>();

    /** The nearest row above it that is less indented; null if there is none, or it could not be read. */
    @Nullable
    String parent(Column title) {
        for (int level = Math.min(title.level() - 1, path.size()); level > 0; level--)
            if (path.get(level - 1) != null || level == title.level() - 1) return path.get(level - 1);
        return null;
    }

    /** A row stands here, and what follows may belong to it; {@code subject} is null if it could not be read. */
    void enter(Column title, @Nullable String subject) {
        if (title.level() == 0) return;
        while (path.size() >= title.level()) path.removeLast();
        while (path.size() < title.level() - 1) path.add(null);
        path.add(subject);
    }
}
