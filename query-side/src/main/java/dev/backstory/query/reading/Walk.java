package dev.backstory.query.reading;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All pages of a view, one after the other, at the position of the first; not more entries than asked for. */
final class Walk<E> {
    private final Function<At, Page<E>> page;
    private @Nullable At at;
    private int left;

    Walk(At first, int most, Function<At, Page<E>> page) {
        this.at = first;
        this.left = most;
        this.page = page;
    }

    /** The next entries; none at the end. */
    List<E> next() {
        if (at == null || left == 0) {
            return List.of();
        }
        var read = page.apply(at);
        at = read.next() == null ? null : at.from(Cursor.placeIn(read.next()));
        var entries = read.entries().subList(0, Math.min(left, read.entries().size()));
        left -= entries.size();
        return entries.isEmpty() ? next() : entries;
    }
}
