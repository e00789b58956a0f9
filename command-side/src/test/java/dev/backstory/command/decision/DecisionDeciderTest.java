package dev.backstory.command.decision;

import static dev.backstory.command.decision.DecisionRule.ANOTHER_TAKES_ITS_PLACE;
import static dev.backstory.command.decision.DecisionRule.DECISION_IS_MADE;
import static dev.backstory.command.decision.DecisionRule.DECISION_IS_PROPOSED;
import static dev.backstory.command.decision.DecisionRule.DECISION_WAS_MADE;
import static dev.backstory.command.decision.DecisionRule.OPTIONS_DIFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.decision.DecisionCommand.Choice;
import dev.backstory.command.decision.DecisionCommand.MakeDecision;
import dev.backstory.command.decision.DecisionCommand.ProposeDecision;
import dev.backstory.command.decision.DecisionCommand.ReviewDecision;
import dev.backstory.command.decision.DecisionCommand.SupersedeDecision;
import dev.backstory.command.decision.DecisionCommand.Verdict;
import dev.backstory.command.desk.Scenario;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.DecisionEvent;
import dev.backstory.events.DecisionMade;
import dev.backstory.events.DecisionOption;
import dev.backstory.events.DecisionProposed;
import dev.backstory.events.DecisionReviewed;
import dev.backstory.events.DecisionSuperseded;
import dev.backstory.events.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionDeciderTest {
    private static final UUID PRODUCT = Ids.next();
    private static final UUID PAYING = Ids.next();
    private static final UUID OTHER = Ids.next();
    private static final UUID MARY = UUID.randomUUID();
    private static final UUID OTTO = UUID.randomUUID();
    private static final Why WHY = Why.of("We must");
    private static final DecisionMade BUY = new DecisionMade(PAYING, "Buy", List.of(MARY));
    private static final DecisionSuperseded SUPERSEDED = new DecisionSuperseded(PAYING, null);

    private final Scenario<DecisionState, DecisionCommand, DecisionEvent> decision = new Scenario<>(
            DecisionDeciderTest::folded, (state, command) -> DecisionDecider.decide(state, command, OTTO));

    @Test
    void proposes_with_all_that_is_said() {
        var choice = new Choice(new Title("Buy"), List.of(new Text("Fast")), List.of(new Text("Dear")));
        var proposed = DecisionDecider.propose(new ProposeDecision(
                PRODUCT,
                PAYING,
                new Title("How to take money?"),
                new Text("Shops ask"),
                List.of(new Text("Cost")),
                List.of(choice),
                List.of(MARY, MARY),
                List.of(OTTO),
                new Text("A tenth more sales"),
                LocalDate.of(2026, 9, 30),
                null));
        assertThat(proposed)
                .isEqualTo(new DecisionProposed(
                        PAYING,
                        PRODUCT,
                        "How to take money?",
                        "Shops ask",
                        List.of("Cost"),
                        List.of(new DecisionOption("Buy", List.of("Fast"), List.of("Dear"))),
                        List.of(MARY),
                        List.of(OTTO),
                        "A tenth more sales",
                        LocalDate.of(2026, 9, 30)));
    }

    @Test
    void no_two_options_have_the_same_title() {
        var twice = new ProposeDecision(
                PRODUCT,
                PAYING,
                new Title("How?"),
                null,
                List.of(),
                List.of(choice("Buy"), choice("BUY")),
                List.of(),
                List.of(),
                null,
                null,
                null);
        var refused = catchThrowableOfType(RuleViolation.class, () -> DecisionDecider.propose(twice));
        assertThat(refused.rule()).isEqualTo(OPTIONS_DIFFER);
    }

    @Test
    void decides_for_an_option_in_whatever_case_or_for_something_else() {
        decision.given(proposed(MARY)).when(make("bUY")).then(BUY);
        decision.given(proposed(MARY))
                .when(make("Neither, for now"))
                .then(new DecisionMade(PAYING, "Neither, for now", List.of(MARY)));
    }

    @Test
    void is_decided_by_whom_it_says_else_by_whom_was_to_else_by_who_says_so() {
        decision.given(proposed(MARY)).when(make("Buy", OTTO, OTTO)).then(made(OTTO));
        decision.given(proposed(MARY)).when(make("Buy")).then(made(MARY));
        decision.given(proposed()).when(make("Buy")).then(made(OTTO));
    }

    @Test
    void is_decided_once() {
        decision.given(proposed(MARY), BUY).when(make("Buy")).thenNothing();
        decision.given(proposed(MARY), BUY).when(make("Build")).thenRefused(DECISION_IS_PROPOSED);
        decision.given(proposed(MARY), BUY, SUPERSEDED).when(make("Buy")).thenRefused(DECISION_IS_PROPOSED);
    }

    @Test
    void another_one_or_none_takes_the_place_of_what_was_decided() {
        decision.given(proposed(MARY), BUY).when(supersede(OTHER)).then(new DecisionSuperseded(PAYING, OTHER));
        decision.given(proposed(MARY), BUY).when(supersede(null)).then(SUPERSEDED);
        decision.given(proposed(MARY), BUY).when(supersede(PAYING)).thenRefused(ANOTHER_TAKES_ITS_PLACE);
        decision.given(proposed(MARY)).when(supersede(OTHER)).thenRefused(DECISION_IS_MADE);
        decision.given(proposed(MARY), BUY, SUPERSEDED).when(supersede(OTHER)).thenRefused(DECISION_IS_MADE);
    }

    @Test
    void what_was_decided_is_reviewed_also_when_it_no_longer_holds() {
        var partly = new DecisionReviewed(PAYING, "PARTLY", "Dear");
        decision.given(proposed(MARY), BUY).when(review("Dear")).then(partly);
        decision.given(proposed(MARY), BUY, SUPERSEDED).when(review("Dear")).then(partly);
        decision.given(proposed(MARY), BUY, partly).when(review("Dear")).thenNothing();
        decision.given(proposed(MARY), BUY, partly)
                .when(review(null))
                .then(new DecisionReviewed(PAYING, "PARTLY", null));
        decision.given(proposed(MARY)).when(review("Dear")).thenRefused(DECISION_WAS_MADE);
    }

    @Test
    void begins_once() {
        var again = new ProposeDecision(
                PRODUCT, PAYING, new Title("How?"), null, List.of(), List.of(), List.of(), List.of(), null, null, null);
        decision.given(proposed()).when(again).thenImpossible();
    }

    private static DecisionState folded(List<DecisionEvent> events) {
        var state = DecisionState.proposed((DecisionProposed) events.getFirst());
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    private static DecisionProposed proposed(UUID... deciders) {
        var options = List.of(
                new DecisionOption("Build", List.of(), List.of()), new DecisionOption("Buy", List.of(), List.of()));
        return new DecisionProposed(
                PAYING, PRODUCT, "How?", null, List.of(), options, List.of(deciders), List.of(), null, null);
    }

    private static Choice choice(String title) {
        return new Choice(new Title(title), List.of(), List.of());
    }

    private static DecisionMade made(UUID... deciders) {
        return new DecisionMade(PAYING, "Buy", List.of(deciders));
    }

    private static MakeDecision make(String outcome, UUID... deciders) {
        return new MakeDecision(PRODUCT, PAYING, new Text(outcome), List.of(deciders), WHY);
    }

    private static SupersedeDecision supersede(@Nullable UUID by) {
        return new SupersedeDecision(PRODUCT, PAYING, by, WHY);
    }

    private static ReviewDecision review(@Nullable String findings) {
        return new ReviewDecision(PRODUCT, PAYING, Verdict.PARTLY, findings == null ? null : new Text(findings), null);
    }
}
