package dev.backstory.query.review;

import dev.backstory.query.support.Projection;

/** Lets other packages' tests have reviews. */
public final class TestReviews {
    private TestReviews() {}

    public static Projection projection() {
        return new ReviewProjection();
    }
}
