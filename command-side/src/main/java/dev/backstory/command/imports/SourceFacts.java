package dev.backstory.command.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a story and a roadmap item of another tracker have in common.
 *
 * @param line physical line where the record starts, from 1
 * @param status their word for it, where they have one
 * @param rank compares by bytes; null where the order of the file has to serve
 * @param author who created it, by the name that it has there
 * @param foreign their columns without a field of ours: header to cells, both verbatim
 * @param inferred names of the facts here that were inferred, not read: {@code kind category created zone rank
 *     narrative criteria}
 */
public record SourceFacts(
        String key,
        long line,
        String title,
        @Nullable BigDecimal points,
        @Nullable String status,
        StatusCategory category,
        @Nullable String rank,
        @Nullable Instant created,
        @Nullable Instant updated,
        @Nullable Instant resolved,
        @Nullable String author,
        Map<String, List<ForeignValue>> foreign,
        Set<String> inferred) {

    public SourceFacts {
        foreign = Collections.unmodifiableMap(new LinkedHashMap<>(foreign));
        inferred = Collections.unmodifiableSet(new LinkedHashSet<>(inferred));
    }

    public SourceFacts withForeign(Map<String, List<ForeignValue>> all) {
        return new SourceFacts(
                key, line, title, points, status, category, rank, created, updated, resolved, author, all, inferred);
    }
}
