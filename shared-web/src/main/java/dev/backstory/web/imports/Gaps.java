package dev.backstory.web.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where what a file says does not fit together.
 *
 * @param broken changes whose {@code from} is not what was, and values that stand in the end beside another: the first of them
 * @param brokenCount how many there are
 * @param backwards facts that stand in the file after later ones of the same subject
 * @param doubled facts that were said again, and left out
 * @param unexplained values that stand in the end though no change led to them, and were taken as changed last
 */
record Gaps(List<Broken> broken, long brokenCount, long backwards, long doubled, long unexplained) {

    /** One change: what was there before it, and what it says was; or one value in the end: what holds, and what is said beside. */
    record Broken(
            long line,
            String subject,
            String field,
            @Nullable String was,
            @Nullable String said) {}
}
