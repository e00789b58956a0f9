package dev.backstory.history;

import java.util.stream.LongStream;

/**
 * Which random histories are run: {@code -Dbackstory.histories=N} of them, from {@code -Dbackstory.seed=S} on. Where a
 * history is looked at more closely, fewer are run in proportion.
 */
final class Seeds {
    static final int MANY = 200;

    private Seeds() {}

    static LongStream all() {
        return oneIn(1);
    }

    /** One in so many of them, one at least. */
    static LongStream oneIn(int many) {
        var first = Long.getLong("backstory.seed", 1);
        var number = Math.max(1, Integer.getInteger("backstory.histories", MANY) / many);
        return LongStream.range(first, first + number);
    }
}
