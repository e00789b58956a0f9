package dev.backstory.command.backlog;

import static dev.backstory.command.backlog.BacklogScenes.BACKLOG;
import static dev.backstory.command.backlog.BacklogScenes.LOGIN;
import static dev.backstory.command.backlog.BacklogScenes.SEARCH;
import static dev.backstory.command.backlog.BacklogScenes.move;
import static dev.backstory.command.backlog.BacklogScenes.opened;
import static dev.backstory.command.backlog.BacklogScenes.ranked;
import static dev.backstory.command.backlog.BacklogScenes.reprioritised;
import static dev.backstory.command.backlog.BacklogScenes.to;
import static dev.backstory.command.backlog.BacklogScenes.top;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.StoryLeft;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** The aggregate routes each command to the decider and each event to the state. */
class BacklogTest {
    private final AggregateTestFixture<Backlog> backlog = new AggregateTestFixture<>(Backlog.class);

    BacklogTest() {
        backlog.setReportIllegalStateChange(false); // it compares by reference what is a tree
    }

    @Test
    void reprioritises() {
        backlog.given(opened(), ranked(LOGIN, "a1"), ranked(SEARCH, "a2"))
                .when(move(SEARCH, top()))
                .expectSuccessfulHandlerExecution()
                .expectEvents(reprioritised(new Moved(SEARCH, 2, 1, "Zz", null, LOGIN)))
                .expectState(
                        after -> assertThat(after.state().ranking().order()).containsExactly(SEARCH, LOGIN));
    }

    @Test
    void follows_leavings_and_new_keys() {
        var respaced = new OrderRespaced(BACKLOG, List.of(new Rekeyed(LOGIN, "a5"), new Rekeyed(SEARCH, "a6")));
        backlog.given(
                        opened(),
                        ranked(LOGIN, "a1"),
                        ranked(SEARCH, "a2"),
                        respaced,
                        new StoryLeft(BACKLOG, LOGIN, "MOVED", 1))
                .when(move(SEARCH, top()))
                .expectNoEvents()
                .expectState(after -> {
                    assertThat(after.state().ranking().order()).containsExactly(SEARCH);
                    assertThat(after.state().ranking().keyOf(SEARCH)).isEqualTo("a6");
                    assertThat(after.state().version()).isEqualTo(5);
                });
    }

    @Test
    void refuses_without_an_event() {
        backlog.given(opened()).when(move(SEARCH, top())).expectNoEvents().expectException(RuleViolation.class);
    }

    @Test
    void is_not_there_for_another_product() {
        var foreign = new ReprioritiseBacklog(Ids.next(), BACKLOG, List.of(to(LOGIN, top())), Why.of("So"));
        backlog.given(opened(), ranked(LOGIN, "a1"))
                .when(foreign)
                .expectNoEvents()
                .expectException(Refused.NotFound.class);
    }
}
