package dev.backstory.query.audit;

import static dev.backstory.query.audit.Weight.DECISION;
import static dev.backstory.query.audit.Weight.FACT;
import static dev.backstory.query.audit.Weight.UPKEEP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.Event;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StoryWithdrawn;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as a decision. */
class WeightTest {
    private static final UUID ID = Told.id("story");
    private static final UUID OTHER = Told.id("other");
    private static final UUID ORDER = Told.id("order");

    @Test
    void what_is_new_and_put_above_others_is_prioritised() {
        assertThat(of("DefineStory", "Law", ranked(OTHER))).isEqualTo(DECISION);
        assertThat(of("AddRoadmapItem", "Law", itemRanked(OTHER))).isEqualTo(DECISION);
        assertThat(of("DefineStory", "Law", ranked(null))).isEqualTo(FACT);
        assertThat(of("AddRoadmapItem", null, itemRanked(OTHER))).isEqualTo(FACT);
    }

    @Test
    void what_follows_from_a_decision_is_none() {
        assertThat(of("WithdrawStory", "Gone", new StoryWithdrawn(ID, "READY"))).isEqualTo(DECISION);
        assertThat(of("WithdrawStory", "Gone", new StoryLeft(ORDER, ID, "WITHDRAWN", 1)))
                .isEqualTo(FACT);
        assertThat(of("MoveStory", "Theirs", ranked(OTHER))).isEqualTo(FACT);
        assertThat(of("ReopenRoadmapItem", "Again", itemRanked(OTHER))).isEqualTo(FACT);
    }

    @Test
    void to_estimate_again_is_one_and_to_respace_is_nobodys() {
        var one = new BigDecimal("1");
        assertThat(of("EstimateStory", "Learnt", new StoryEstimated(ID, null, one)))
                .isEqualTo(FACT);
        assertThat(of("EstimateStory", "Learnt", new StoryEstimated(ID, one, new BigDecimal("3"))))
                .isEqualTo(DECISION);
        assertThat(of("ReprioritiseBacklog", "Law", new OrderRespaced(ORDER, List.of())))
                .isEqualTo(UPKEEP);
    }

    @Test
    void to_accept_for_a_reason_what_is_not_whole_is_one() {
        var partly = new StoryAccepted(ID, "DONE", List.of(), List.of(OTHER));
        assertThat(of("AcceptStory", "Good enough", partly)).isEqualTo(DECISION);
        assertThat(of("AcceptStory", null, new StoryAccepted(ID, "DONE", List.of(OTHER))))
                .isEqualTo(FACT);
    }

    private static StoryRanked ranked(@Nullable UUID below) {
        return new StoryRanked(ORDER, ID, 1, "a", null, below);
    }

    private static RoadmapItemRanked itemRanked(@Nullable UUID below) {
        return new RoadmapItemRanked(ORDER, ID, 1, "a", null, below);
    }

    private static Weight of(String command, @Nullable String rationale, Event event) {
        return Weight.of(
                Told.by(Told.id("product")).given(command).because(rationale).recorded(event));
    }
}
