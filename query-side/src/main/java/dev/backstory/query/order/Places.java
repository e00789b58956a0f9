package dev.backstory.query.order;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where some entries of one ranking stand. */
public record Places(Map<UUID, String> bySubject) {
    /** Whether the subject is ranked, and any of the others comes after it, ranked or not. */
    public boolean isAbove(UUID subject, Collection<UUID> others) {
        var place = bySubject.get(subject);
        return place != null
                && Place.isRanked(place)
                && others.stream().map(bySubject::get).anyMatch(other -> other != null && other.compareTo(place) > 0);
    }
}
