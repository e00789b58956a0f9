package dev.backstory.command.launch;

import static dev.backstory.command.launch.LaunchRule.ITEM_IS_NOT_DROPPED;
import static dev.backstory.command.launch.LaunchRule.ITEM_IS_UNDER_WAY;
import static dev.backstory.command.launch.LaunchRule.LAUNCH_HAS_THE_STEP;
import static dev.backstory.command.launch.LaunchRule.LAUNCH_IS_PLANNED;
import static dev.backstory.command.launch.LaunchRule.LAUNCH_STEPS_ARE_DISTINCT;
import static dev.backstory.command.launch.LaunchRule.LAUNCH_STEPS_ARE_DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.launch.LaunchCommand.CompleteLaunchStep;
import dev.backstory.command.launch.LaunchCommand.Launch;
import dev.backstory.command.launch.LaunchCommand.PlanLaunch;
import dev.backstory.command.launch.LaunchCommand.Step;
import dev.backstory.command.launch.LaunchCommand.StepKind;
import dev.backstory.command.rule.Rule;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.Ids;
import dev.backstory.events.LaunchPlan;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.LaunchStep;
import dev.backstory.events.LaunchStepCompleted;
import dev.backstory.events.Launched;
import dev.backstory.events.RoadmapItemEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchDeciderTest {
    private static final UUID PRODUCT = Ids.next();
    private static final UUID ITEM = Ids.next();
    private static final UUID TRAIN = Ids.next();
    private static final UUID PRINT = Ids.next();
    private static final LaunchPlan PLAN = new LaunchPlan(
            List.of(),
            List.of(),
            null,
            null,
            List.of(
                    new LaunchStep(TRAIN, "TRAINING", "Train support", true),
                    new LaunchStep(PRINT, "COLLATERAL", "Print a leaflet", false)));

    private String status = "IN_PROGRESS";
    private LaunchState launch = LaunchState.NONE;

    @Test
    void plans_with_everything_that_is_said() {
        var date = LocalDate.of(2026, 4, 1);
        var command = new PlanLaunch(
                PRODUCT,
                ITEM,
                List.of(new Title("Shops"), new Title("Cafés"), new Title("Shops")),
                List.of(new Title("Fair")),
                new Text("9 a month"),
                date,
                List.of(new Step(TRAIN, StepKind.TRAINING, new Title("Train support"), false)),
                null);
        var plan = new LaunchPlan(
                List.of("Shops", "Cafés"),
                List.of("Fair"),
                "9 a month",
                date,
                List.of(new LaunchStep(TRAIN, "TRAINING", "Train support", false)));
        assertThat(decide(command)).containsExactly(new LaunchPlanned(ITEM, null, plan));
    }

    @Test
    void knows_a_step_without_an_id_again_by_what_is_said_of_it() {
        var first = planned(decide(plan(step(null, "Train support"), step(null, "Print"))));
        assertThat(first.steps())
                .allMatch(LaunchStep::mandatory)
                .allMatch(step -> step.kind().equals("OTHER"));
        launch = launch.planned(first).completed(first.steps().get(0).id());
        assertThat(decide(plan(step(null, "Train support"), step(null, "Print"))))
                .isEmpty();
        var second = planned(decide(plan(step(null, "Write"), step(null, "Train support"))));
        launch = launch.planned(second);
        assertThat(launch.done()).containsExactly(second.steps().get(1).id());
        launch = launch.planned(planned(decide(plan(step(null, "Write")))));
        assertThat(launch.done()).isEmpty();
    }

    @Test
    void refuses_the_same_step_twice() {
        refuses(
                plan(step(null, "Print"), step(null, "Print")),
                LAUNCH_STEPS_ARE_DISTINCT,
                Map.of("stepTitle", "Print"));
        refuses(plan(step(PRINT, "One"), step(PRINT, "Two")), LAUNCH_STEPS_ARE_DISTINCT, Map.of("stepTitle", "Two"));
    }

    @Test
    void completes_a_step_once() {
        launch = launch.planned(PLAN);
        assertThat(decide(complete(TRAIN))).containsExactly(new LaunchStepCompleted(ITEM, TRAIN, "Train support"));
        launch = launch.completed(TRAIN);
        assertThat(decide(complete(TRAIN))).isEmpty();
    }

    @Test
    void refuses_a_step_that_is_not_in_the_plan() {
        refuses(complete(TRAIN), LAUNCH_HAS_THE_STEP, Map.of("stepId", TRAIN));
        var other = Ids.next();
        launch = launch.planned(PLAN);
        refuses(complete(other), LAUNCH_HAS_THE_STEP, Map.of("stepId", other));
    }

    @Test
    void launches_once_all_mandatory_steps_are_done() {
        launch = launch.planned(PLAN);
        refuses(
                launch(),
                LAUNCH_STEPS_ARE_DONE,
                Map.of("steps", List.of(Map.of("stepId", TRAIN, "title", "Train support"))));
        launch = launch.completed(TRAIN);
        assertThat(decide(launch())).containsExactly(new Launched(ITEM));
        launch = launch.held();
        assertThat(decide(launch())).isEmpty();
    }

    @Test
    void completes_what_is_not_mandatory_also_after_the_launch() {
        launch = launch.planned(PLAN).completed(TRAIN).held();
        assertThat(decide(complete(PRINT))).hasSize(1);
    }

    @Test
    void begins_another_launch_by_planning_after_the_first() {
        launch = launch.planned(PLAN).completed(TRAIN).held();
        var again = new LaunchPlan(List.of("Schools"), List.of(), null, null, PLAN.steps());
        launch = launch.planned(again);
        assertThat(launch).isEqualTo(new LaunchState(again, List.of(), false));
    }

    @Test
    void refuses_a_launch_without_a_plan() {
        refuses(launch(), LAUNCH_IS_PLANNED, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPOSED", "COMMITTED", "DROPPED"})
    void refuses_to_launch_what_nobody_works_on(String status) {
        this.status = status;
        launch = launch.planned(PLAN).completed(TRAIN);
        refuses(launch(), ITEM_IS_UNDER_WAY, Map.of("itemStatus", status));
    }

    @Test
    void launches_what_is_shipped_and_plans_for_what_is_only_proposed() {
        launch = launch.planned(PLAN).completed(TRAIN);
        status = "SHIPPED";
        assertThat(decide(launch())).hasSize(1);
        status = "PROPOSED";
        assertThat(decide(plan())).hasSize(1);
    }

    @Test
    void refuses_to_plan_and_prepare_for_what_was_dropped() {
        status = "DROPPED";
        launch = launch.planned(PLAN);
        refuses(plan(), ITEM_IS_NOT_DROPPED, Map.of());
        refuses(complete(TRAIN), ITEM_IS_NOT_DROPPED, Map.of());
    }

    private List<RoadmapItemEvent> decide(LaunchCommand command) {
        return LaunchDecider.decide(ITEM, status, launch, command);
    }

    private void refuses(LaunchCommand command, Rule rule, Map<String, Object> details) {
        var refused = catchThrowableOfType(RuleViolation.class, () -> decide(command));
        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(refused.details()).isEqualTo(details);
    }

    private static LaunchPlan planned(List<RoadmapItemEvent> events) {
        return ((LaunchPlanned) events.getFirst()).after();
    }

    private static PlanLaunch plan(Step... steps) {
        return new PlanLaunch(PRODUCT, ITEM, List.of(), List.of(), null, null, List.of(steps), null);
    }

    private static Step step(@Nullable UUID id, String title) {
        return new Step(id, null, new Title(title), null);
    }

    private static CompleteLaunchStep complete(UUID step) {
        return new CompleteLaunchStep(PRODUCT, ITEM, step, null);
    }

    private static Launch launch() {
        return new Launch(PRODUCT, ITEM, null);
    }
}
