package dev.backstory.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.simulator.Facts.Told;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people say in the demo product agrees with what the product's record says. */
class DemoTruthTest {
    private static final Duration THREE_MONTHS = Duration.ofDays(90);
    private static final Set<String> PROMISED = Set.of("CommitRoadmapItem", "StartRoadmapItem");

    /** What a reason speaks of, and one of the labels that its story must have. */
    private static final Map<String, Set<String>> TOPICS = Map.of(
            "tax rates", Set.of("payments", "tax"),
            "Payments and refunds", Set.of("payments"),
            "test gate", Set.of("check-in"),
            "lawyers", Set.of("waiver", "privacy"),
            "mail provider", Set.of("mail"),
            "halls and doors", Set.of("chains", "check-in", "pilot"));

    static List<List<Step>> histories() {
        return Stream.of("2026-11-22T01:00:00Z", "2026-02-28T23:59:59Z", "2027-01-04T09:30:00Z", "2028-02-29T12:00:00Z")
                .map(end -> DemoHistory.of(Cast.ofDemo(), DemoProduct.SEED, Instant.parse(end)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void an_estimate_doubled_or_grew_where_somebody_says_so(List<Step> steps) {
        told(steps, "The estimate has doubled", (step, story) -> {
            var first = story.estimates.getFirst();
            assertThat(story.estimates.getLast()).isGreaterThanOrEqualTo(first.add(first));
        });
        told(steps, "Its estimate grew from", (step, story) -> {
            assertThat(story.estimates.getLast()).isGreaterThan(story.estimates.getFirst());
            assertThat(reason(step))
                    .contains("from " + said(story.estimates.getFirst()) + " to " + said(story.estimates.getLast())
                            + " points");
        });
    }

    @ParameterizedTest
    @MethodSource("histories")
    void nobody_touched_a_story_for_three_months_where_somebody_says_so(List<Step> steps) {
        told(
                steps,
                "Nobody has asked for it in three months",
                (step, story) ->
                        assertThat(Duration.between(story.touched, step.at())).isGreaterThan(THREE_MONTHS));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void what_is_said_of_an_item_fits_how_far_it_is(List<Step> steps) {
        Facts.through(
                steps,
                (step, facts) -> stories(step, facts).forEach(story -> {
                    var said = reason(step);
                    var item = facts.item(story.item);
                    if (said.contains("before we promise a date") || said.contains("is not among it")) {
                        assertThat(item).as(said).isNotIn(PROMISED).isNotEqualTo("ShipRoadmapItem");
                    }
                    if (said.contains("which we have promised") || said.contains("holds only if these come first")) {
                        assertThat(item).as(said).isIn(PROMISED);
                    }
                    if (said.contains("can ship without it") || said.contains("will not train its staff")) {
                        assertThat(item).as(said).isNotEqualTo("ShipRoadmapItem");
                    }
                    if (said.contains("left most of it behind")) {
                        assertThat(facts.of(Objects.requireNonNull(story.item)))
                                .as(said)
                                .anyMatch(other -> other.last.equals("AcceptStory"));
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void what_holds_a_story_up_or_makes_it_larger_has_to_do_with_it(List<Step> steps) {
        TOPICS.forEach((topic, labels) ->
                told(steps, topic, (step, story) -> assertThat(story.labels).containsAnyElementsOf(labels)));
        told(
                steps,
                "The last incident had this as its cause",
                (step, story) -> assertThat(story.labels).containsAnyOf("reliability", "foundations"));
    }

    private static void told(List<Step> steps, String words, BiConsumer<Step, Told> holds) {
        Facts.through(steps, (step, facts) -> {
            if (reason(step).contains(words)) {
                stories(step, facts).stream().limit(1).forEach(story -> holds.accept(step, story));
            }
        });
    }

    private static List<Told> stories(Step step, Facts facts) {
        return Facts.touched(step.command()).stream()
                .filter(facts.stories::containsKey)
                .map(facts::story)
                .toList();
    }

    private static String reason(Step step) {
        var why = step.command().rationale();
        return why == null ? "" : why.text().value();
    }

    private static String said(BigDecimal points) {
        return points.toPlainString();
    }
}
