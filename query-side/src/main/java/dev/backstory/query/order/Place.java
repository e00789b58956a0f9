package dev.backstory.query.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an entry of a ranking comes to stand; a null place is nowhere, it has left. */
public record Place(UUID subject, @Nullable String place) {
    static final char RANKED = 'r';
    static final char UNRANKED = 'u';

    /** Among the ranked by its order key, or at the end of the unranked where it has none. */
    public static Place of(UUID subject, @Nullable String orderKey, long position) {
        return new Place(
                subject, orderKey == null ? UNRANKED + String.format("%016x", position) + subject : RANKED + orderKey);
    }

    /** Out of the ranking. */
    public static Place left(UUID subject) {
        return new Place(subject, null);
    }

    static boolean isRanked(String place) {
        return place.charAt(0) == RANKED;
    }
}
