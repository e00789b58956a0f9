package dev.backstory.command.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds a longest ascending subsequence, by patience sorting. */
final class Ascending {

    private record Link(String value, @Nullable Link before) {}

    private Ascending() {}

    /** As many of the distinct values as possible, in their order, such that they ascend. */
    static List<String> longest(List<String> values) {
        var ends = new TreeMap<String, Link>(); // the n-th: the least end of an ascending sequence of n values
        for (var value : values) {
            var before = ends.lowerEntry(value);
            var replaced = ends.higherKey(value);
            if (replaced != null) {
                ends.remove(replaced);
            }
            ends.put(value, new Link(value, before == null ? null : before.getValue()));
        }
        var longest = new ArrayList<String>();
        for (@Nullable Link link = ends.isEmpty() ? null : ends.lastEntry().getValue();
                link != null;
                link = link.before()) {
            longest.add(link.value());
        }
        return longest.reversed();
    }
}
