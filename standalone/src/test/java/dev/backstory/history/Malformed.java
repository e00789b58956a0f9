package dev.backstory.history;

import dev.backstory.history.Client.Draft;
import java.math.BigDecimal;

/** Commands that say what nobody could mean: refused whoever gives them, and whatever they are about. */
final class Malformed {
    private static final BigDecimal POINTS_MAX = new BigDecimal(1_000);

    private Malformed() {}

    static boolean is(Draft draft) {
        return switch (draft.command()) {
            case "EstimateStory" -> areNoPoints((BigDecimal) Body.value(draft.body(), "points"));
            case "RefineStory" -> Refining.isMalformed(draft.body());
            case "SplitStory" -> StoryPlaceActs.isMalformed(draft.body());
            default -> false;
        };
    }

    /** Points are 0 to 1000, with at most two decimals. */
    private static boolean areNoPoints(BigDecimal points) {
        return points.signum() < 0
                || points.compareTo(POINTS_MAX) > 0
                || points.stripTrailingZeros().scale() > 2;
    }
}
