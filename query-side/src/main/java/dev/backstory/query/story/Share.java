package dev.backstory.query.story;

import dev.backstory.events.Allocation;
import dev.backstory.query.story.Totals.Count;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of the work that one sort of it has.
 *
 * @param percent of all points, to one decimal; null where there are none
 * @param target what the product's allocation policy wants it to be, in percent; null without one
 */
public record Share(
        int stories,
        BigDecimal points,
        @Nullable BigDecimal percent,
        @Nullable Integer target) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** By the names of the policy; a spike is work on what is to come, and so counts as a feature. */
    static Map<String, Share> of(Map<String, Count> byKind, @Nullable Allocation policy) {
        var all = byKind.values().stream().map(Count::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        var shares = new LinkedHashMap<String, Share>();
        shares.put("techDebt", of(sum(byKind, StoryKind.TECH_DEBT), all, policy == null ? null : policy.techDebt()));
        shares.put("bugs", of(sum(byKind, StoryKind.BUG), all, policy == null ? null : policy.bugs()));
        shares.put(
                "features",
                of(sum(byKind, StoryKind.USER_STORY, StoryKind.SPIKE), all, policy == null ? null : policy.features()));
        return shares;
    }

    private static Share of(Count count, BigDecimal all, @Nullable Integer target) {
        var percent =
                all.signum() == 0 ? null : count.points().multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_EVEN);
        return new Share(count.stories(), count.points(), percent, target);
    }

    private static Count sum(Map<String, Count> byKind, StoryKind... kinds) {
        return List.of(kinds).stream()
                .map(kind -> byKind.getOrDefault(kind.name(), Count.NONE))
                .reduce(Count.NONE, Count::plus);
    }
}
