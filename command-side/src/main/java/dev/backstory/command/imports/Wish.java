package dev.backstory.command.imports;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What whoever imports says of the reading.
 *
 * @param project the only project of the file that is wanted, by its key; null for all
 * @param map columns of the file to the words of the fields that they are to be read into, as {@link FactField} has them
 * @param zone of the times in the file that name none; null if unknown, which reads them as UTC and marks them inferred
 */
public record Wish(
        @Nullable String project,
        Map<String, String> map,
        @Nullable ZoneId zone) {

    /** All of the file, as it is. */
    public static final Wish NONE = new Wish(null, Map.of(), null);

    public Wish {
        map = Map.copyOf(map);
    }
}
