package dev.backstory.command.review;

import dev.backstory.events.Endorsed;
import dev.backstory.events.Event;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.ReviewEvent;
import dev.backstory.events.ReviewRequested;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said of something that can be reviewed.
 *
 * @param version the number of its events
 * @param revision the version with which it became what it is: what is said of it does not change it
 * @param endorsed who is for it, and at which revision
 * @param asked who was asked, and at which revision
 */
public record Reviews(long version, long revision, Map<UUID, Long> endorsed, Map<UUID, Long> asked) {
    /** Before the first event. */
    public static final Reviews NONE = new Reviews(0, 0, Map.of(), Map.of());

    /** The same after another event of what is reviewed, by this person. */
    public Reviews after(Event event, @Nullable String actor) {
        return event instanceof ReviewEvent said
                ? said(said, UUID.fromString(Objects.requireNonNull(actor)))
                : new Reviews(version + 1, version + 1, endorsed, asked);
    }

    private Reviews said(ReviewEvent event, UUID actor) {
        var nowEndorsed = new TreeMap<>(endorsed);
        var nowAsked = new TreeMap<>(asked);
        switch (event) {
            case ReviewRequested requested ->
                requested.reviewers().forEach(reviewer -> nowAsked.put(reviewer, requested.revision()));
            case Endorsed ignored -> nowEndorsed.put(actor, event.revision());
            case ObjectionRaised ignored -> nowEndorsed.remove(actor);
        }
        return new Reviews(version + 1, revision, nowEndorsed, nowAsked);
    }
}
