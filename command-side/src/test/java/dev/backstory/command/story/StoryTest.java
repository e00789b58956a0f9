package dev.backstory.command.story;

import static dev.backstory.command.story.StoryScenes.LOGIN;
import static dev.backstory.command.story.StoryScenes.PRODUCT;
import static dev.backstory.command.story.StoryScenes.QUICK;
import static dev.backstory.command.story.StoryScenes.WHY;
import static dev.backstory.command.story.StoryScenes.blocked;
import static dev.backstory.command.story.StoryScenes.defined;
import static dev.backstory.command.story.StoryScenes.done;
import static dev.backstory.command.story.StoryScenes.estimated;
import static dev.backstory.command.story.StoryScenes.ready;
import static dev.backstory.command.story.StoryScenes.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.story.StoryCommand.EstimateStory;
import dev.backstory.command.story.StoryCommand.MarkStoryReady;
import dev.backstory.command.story.StoryCommand.WithdrawReadiness;
import dev.backstory.command.story.StoryWorkCommand.BlockStory;
import dev.backstory.command.story.StoryWorkCommand.CompleteStory;
import dev.backstory.command.story.StoryWorkCommand.RejectStory;
import dev.backstory.command.story.StoryWorkCommand.UnblockStory;
import dev.backstory.events.Ids;
import dev.backstory.events.StoryBlocked;
import dev.backstory.events.StoryCompleted;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryEvent;
import dev.backstory.events.StoryMarkedReady;
import dev.backstory.events.StoryReadinessWithdrawn;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StoryUnblocked;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The aggregate routes each command to the decider and each event to the state. */
class StoryTest {
    private final AggregateTestFixture<Story> story = new AggregateTestFixture<>(Story.class);

    record Door(StoryCommand command, List<StoryEvent> history, StoryEvent event) {
        @Override
        public String toString() {
            return command.commandName();
        }
    }

    static Stream<Door> doors() {
        return Stream.of(
                new Door(
                        new EstimateStory(PRODUCT, LOGIN, new Points(BigDecimal.TWO), null),
                        List.of(defined()),
                        new StoryEstimated(LOGIN, null, BigDecimal.TWO)),
                new Door(
                        new MarkStoryReady(PRODUCT, LOGIN, null),
                        List.of(defined(), estimated(8)),
                        new StoryMarkedReady(LOGIN, "DEFINED")),
                new Door(
                        new WithdrawReadiness(PRODUCT, LOGIN, WHY),
                        ready(),
                        new StoryReadinessWithdrawn(LOGIN, "READY")),
                new Door(new CompleteStory(PRODUCT, LOGIN, null), started(), new StoryCompleted(LOGIN, "IN_PROGRESS")),
                new Door(
                        new RejectStory(PRODUCT, LOGIN, List.of(QUICK.id()), WHY),
                        done(),
                        new StoryRejected(LOGIN, "DONE", List.of(QUICK.id()))),
                new Door(new BlockStory(PRODUCT, LOGIN, null, WHY), List.of(defined()), new StoryBlocked(LOGIN, null)),
                new Door(
                        new UnblockStory(PRODUCT, LOGIN, null),
                        List.of(defined(), blocked()),
                        new StoryUnblocked(LOGIN)));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void takes_a_command_to_its_rule_and_the_event_to_the_state(Door door) {
        story.given(door.history())
                .when(door.command())
                .expectSuccessfulHandlerExecution()
                .expectEvents(door.event())
                .expectState(after -> assertThat(after.state())
                        .isEqualTo(StoryScenes.fold(door.history()).evolve(door.event())));
    }

    @Test
    void refuses_without_an_event() {
        story.given(defined())
                .when(new CompleteStory(PRODUCT, LOGIN, null))
                .expectNoEvents()
                .expectException(RuleViolation.class);
    }

    @Test
    void is_not_there_for_another_product() {
        story.given(started())
                .when(new CompleteStory(Ids.next(), LOGIN, null))
                .expectNoEvents()
                .expectException(Refused.NotFound.class);
    }
}
