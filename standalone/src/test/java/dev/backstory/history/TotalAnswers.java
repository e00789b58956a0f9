package dev.backstory.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much stands in a backlog. */
final class TotalAnswers {
    private TotalAnswers() {}

    static Map<String, Object> of(Fold fold, FoldedOrder order, StoryQuestion question) {
        var stories = Stream.concat(order.ranked().stream(), order.unranked.stream())
                .map(fold::story)
                .filter(story -> question.admits(fold, story))
                .toList();
        var policy = fold.product().policy;
        var totals = count(stories);
        totals.put("byKind", new Expected.Only(by(stories, story -> story.kind)));
        totals.put("byStatus", new Expected.Only(by(stories, story -> story.status)));
        totals.put(
                "allocation",
                Json.object(
                        "techDebt",
                        share(stories, List.of("TECH_DEBT"), policy == null ? null : policy.techDebt()),
                        "bugs",
                        share(stories, List.of("BUG"), policy == null ? null : policy.bugs()),
                        "features",
                        share(stories, List.of("USER_STORY", "SPIKE"), policy == null ? null : policy.features())));
        return totals;
    }

    private static Map<String, Map<String, Object>> by(List<FoldedStory> stories, Function<FoldedStory, String> facet) {
        return stories.stream()
                .collect(Collectors.groupingBy(
                        facet, Collectors.collectingAndThen(Collectors.toList(), TotalAnswers::count)));
    }

    private static Map<String, Object> count(List<FoldedStory> stories) {
        return Json.object("stories", stories.size(), "points", points(stories));
    }

    private static Map<String, Object> share(List<FoldedStory> stories, List<String> kinds, @Nullable Integer target) {
        var part = stories.stream().filter(story -> kinds.contains(story.kind)).toList();
        var share = count(part);
        share.putAll(Json.object("percent", percent(points(part), points(stories)), "target", target));
        return share;
    }

    private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal all) {
        return all.signum() == 0 ? null : part.multiply(new BigDecimal(100)).divide(all, 1, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal points(List<FoldedStory> stories) {
        return stories.stream()
                .map(story -> story.points == null ? BigDecimal.ZERO : story.points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
