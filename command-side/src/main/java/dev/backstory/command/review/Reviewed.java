package dev.backstory.command.review;

import dev.backstory.events.Subject;

/**
 * What is reviewed, as it is now.
 *
 * @param open whether it can still become another
 * @param revision the version with which it became what it is, or the vision's number
 * @param version up to which nothing but reviews has followed; the same revision can be meant by it
 */
public record Reviewed(Subject subject, boolean open, long revision, long version, Reviews reviews) {
    /** What is revised by its own events. */
    public static Reviewed of(Subject subject, boolean open, Reviews reviews) {
        return new Reviewed(subject, open, reviews.revision(), reviews.version(), reviews);
    }
}
