package dev.backstory.query.roadmap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.backstory.query.reading.AsOf;
import dev.backstory.query.review.Said;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is known of one item: what the roadmap shows, its description, what was said of it, and what other trackers said of it. */
record ItemDetails(
        AsOf asOf,
        @JsonUnwrapped ItemEntry item,
        UUID roadmapId,
        @Nullable String description,
        @JsonUnwrapped Said said,
        Map<String, String> source) {
    static ItemDetails of(AsOf asOf, ItemRow row, ItemEntry entry, Said said, Map<String, String> source) {
        return new ItemDetails(asOf, entry, row.roadmapId(), row.description(), said, source);
    }
}
