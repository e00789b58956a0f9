package dev.backstory.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.decision.DecisionCommand.MakeDecision;
import dev.backstory.command.decision.DecisionCommand.SupersedeDecision;
import dev.backstory.command.item.ItemCommand.RescheduleRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.ShipRoadmapItem;
import dev.backstory.command.item.ItemProgressCommand.StartRoadmapItem;
import dev.backstory.command.launch.LaunchCommand.PlanLaunch;
import dev.backstory.command.question.QuestionCommand.AnswerQuestion;
import dev.backstory.command.question.QuestionCommand.AskQuestion;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.roadmap.RoadmapCommand.ReprioritiseRoadmap;
import dev.backstory.command.story.StoryWorkCommand.StartStory;
import dev.backstory.events.SubjectType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order in which things happen in the demo product is that of work, and at its end there is something to see. */
class DemoCourseTest {
    private static final Set<String> BEGUN = Set.of("StartRoadmapItem", "ShipRoadmapItem");

    static List<List<Step>> histories() {
        return DemoTruthTest.histories();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void work_begins_on_stories_of_items_that_were_started_and_after_what_they_need(List<Step> steps) {
        Facts.through(steps, (step, facts) -> {
            if (step.command() instanceof StartStory start) {
                assertThat(facts.item(facts.story(start.storyId()).item)).isIn(BEGUN);
                assertThat(facts.needs.getOrDefault(start.storyId(), Set.of()))
                        .noneMatch(needed -> facts.story(needed).isOpen());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("histories")
    void items_go_on_step_by_step_and_what_is_closed_is_neither_moved_nor_planned(List<Step> steps) {
        var closed = Set.of("ShipRoadmapItem", "DropRoadmapItem");
        Facts.through(steps, (step, facts) -> {
            switch (step.command()) {
                case StartRoadmapItem start ->
                    assertThat(facts.item(start.itemId())).isEqualTo("CommitRoadmapItem");
                case ShipRoadmapItem ship ->
                    assertThat(facts.item(ship.itemId())).isEqualTo("StartRoadmapItem");
                case RescheduleRoadmapItem plan ->
                    assertThat(facts.item(plan.itemId())).isNotIn(closed);
                case ReprioritiseRoadmap order ->
                    assertThat(order.moves()).noneMatch(move -> closed.contains(facts.item(move.itemId())));
                default -> {}
            }
        });
    }

    @ParameterizedTest
    @MethodSource("histories")
    void an_item_whose_stories_are_all_done_is_shipped_in_the_end(List<Step> steps) {
        var end = steps.getLast().at().minus(Duration.ofDays(14));
        var facts = Facts.through(steps, (step, before) -> {});
        var done = new HashMap<UUID, Instant>();
        facts.stories
                .values()
                .forEach(story -> done.merge(
                        Objects.requireNonNull(story.item),
                        story.isOpen() ? Instant.MAX : story.touched,
                        (one, other) -> one.isAfter(other) ? one : other));
        done.values().removeIf(at -> at.isAfter(end));
        assertThat(done)
                .isNotEmpty()
                .allSatisfy((item, at) -> assertThat(facts.item(item)).isEqualTo("ShipRoadmapItem"));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void launches_are_planned_ahead_of_their_date_and_before_the_item_is_shipped(List<Step> steps) {
        Facts.through(steps, (step, facts) -> {
            if (step.command() instanceof PlanLaunch plan) {
                assertThat(plan.date()).isAfter(step.at().atZone(ZoneOffset.UTC).toLocalDate());
                assertThat(facts.item(plan.itemId())).isNotEqualTo("ShipRoadmapItem");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("histories")
    void questions_are_asked_about_open_stories_and_three_wait_at_the_end(List<Step> steps) {
        var open = new HashMap<UUID, UUID>();
        var facts = Facts.through(steps, (step, before) -> {
            if (step.command() instanceof AskQuestion ask && ask.subject().type() == SubjectType.STORY) {
                assertThat(before.story(ask.subject().id()).isOpen()).isTrue();
                open.put(ask.questionId(), ask.subject().id());
            } else if (step.command() instanceof AnswerQuestion answer) {
                open.remove(answer.questionId());
            }
        });
        assertThat(open)
                .hasSize(3)
                .allSatisfy((question, story) ->
                        assertThat(facts.story(story).isOpen()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("histories")
    void a_story_stands_above_what_it_needs_at_the_end_and_others_wait(List<Step> steps) {
        var above = new HashSet<List<UUID>>();
        var facts = Facts.through(steps, (step, before) -> {
            if (step.command() instanceof ReprioritiseBacklog order) {
                order.moves().forEach(move -> above.removeIf(pair -> pair.contains(move.storyId())));
                order.moves().forEach(move -> {
                    if (move.to() instanceof Placement.Before place) {
                        above.add(List.of(move.storyId(), place.id()));
                    }
                });
            }
        });
        assertThat(facts.needs)
                .anySatisfy((story, needed) -> assertThat(above)
                        .anyMatch(pair -> pair.getFirst().equals(story) && needed.contains(pair.getLast())));
        assertThat(facts.needs.keySet().stream()
                        .filter(facts.stories::containsKey)
                        .filter(story -> facts.story(story).isOpen()
                                && facts.needs.getOrDefault(story, Set.of()).stream()
                                        .anyMatch(needed -> facts.story(needed).isOpen())))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void nobody_moves_a_story_again_within_three_weeks(List<Step> steps) {
        var moved = new HashMap<UUID, Instant>();
        for (var step : steps) {
            if (step.command() instanceof ReprioritiseBacklog order
                    && order.moves().size() < 2
                    && step.at().isBefore(steps.getLast().at().minus(Duration.ofDays(21)))) {
                var story =
                        order.moves().stream().map(StoryMove::storyId).toList().getFirst();
                var before = moved.put(story, step.at());
                assertThat(before == null || Duration.between(before, step.at()).toDays() >= 21)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void much_of_the_work_names_the_decision_that_caused_it_while_that_holds(List<Step> steps) {
        var holding = new HashSet<UUID>();
        var named = 0;
        for (var step : steps) {
            var why = step.command().rationale();
            if (why != null && why.decisionId() != null) {
                assertThat(holding).contains(why.decisionId());
                named++;
            }
            switch (step.command()) {
                case MakeDecision made -> holding.add(made.decisionId());
                case SupersedeDecision superseded -> holding.remove(superseded.decisionId());
                default -> {}
            }
        }
        assertThat(named).isGreaterThan(20);
    }
}
