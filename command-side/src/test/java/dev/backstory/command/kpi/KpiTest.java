package dev.backstory.command.kpi;

import static dev.backstory.command.kpi.KpiRule.KPI_GOES_TOWARDS_ITS_TARGET;
import static dev.backstory.command.kpi.KpiRule.MEASUREMENT_IS_OF_THE_PAST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.kpi.KpiCommand.DefineKpi;
import dev.backstory.command.kpi.KpiCommand.Direction;
import dev.backstory.command.kpi.KpiCommand.RecordMeasurement;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.text.Label;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.Ids;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiMeasured;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The aggregate routes each command to the decider and each event to the state. */
class KpiTest {
    private static final UUID SHOP = Ids.next();
    private static final UUID SHOPS = Ids.next();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Map<String, ?> AT_NOON = Map.of("occurred", NOON.toString());
    private static final KpiDefined DEFINED = new KpiDefined(SHOPS, SHOP, "Shops", "shops", null, null, "INCREASE");

    private final AggregateTestFixture<Kpi> kpi = new AggregateTestFixture<>(Kpi.class);

    @Test
    void is_defined() {
        kpi.givenNoPriorActivity()
                .when(new DefineKpi(
                        SHOP,
                        SHOPS,
                        new Title("Shops"),
                        new Label("shops"),
                        new Quantity(new BigDecimal("800")),
                        new Quantity(new BigDecimal("2000.50")),
                        Direction.INCREASE,
                        null))
                .expectEvents(new KpiDefined(
                        SHOPS, SHOP, "Shops", "shops", new BigDecimal("800"), new BigDecimal("2000.5"), "INCREASE"));
    }

    @Test
    void goes_towards_its_target_or_holds_it() {
        refused("5", "1", Direction.INCREASE);
        refused("1", "5", Direction.DECREASE);
        kpi.givenNoPriorActivity().when(define("5", "5.00", Direction.DECREASE)).expectSuccessfulHandlerExecution();
    }

    private void refused(String baseline, String target, Direction direction) {
        kpi.givenNoPriorActivity()
                .when(define(baseline, target, direction))
                .expectNoEvents()
                .expectExceptionMessage(KPI_GOES_TOWARDS_ITS_TARGET.sentence());
    }

    private static DefineKpi define(String baseline, String target, Direction direction) {
        return new DefineKpi(
                SHOP,
                SHOPS,
                new Title("Shops"),
                new Label("shops"),
                new Quantity(new BigDecimal(baseline)),
                new Quantity(new BigDecimal(target)),
                direction,
                null);
    }

    @Test
    void is_measured_now_or_of_an_earlier_time() {
        kpi.given(DEFINED).when(measure("12.50", null), AT_NOON).expectEvents(measured("12.5", NOON));
        kpi.given(DEFINED)
                .when(measure("12", NOON.minusSeconds(60)), AT_NOON)
                .expectEvents(measured("12", NOON.minusSeconds(60)))
                .expectState(state -> assertThat(state.state().measured()).hasSize(1));
    }

    @Test
    void is_corrected_by_another_measurement_of_the_same_time() {
        kpi.given(DEFINED, measured("12", NOON))
                .when(measure("13", NOON), AT_NOON)
                .expectEvents(measured("13", NOON));
    }

    @Test
    void stays_where_a_series_is_told_again() {
        kpi.given(DEFINED, measured("12", NOON.minusSeconds(60)), measured("13", NOON))
                .when(measure("12.0", NOON.minusSeconds(60)), AT_NOON)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void is_not_measured_before_the_time_has_come() {
        kpi.given(DEFINED)
                .when(measure("12", NOON.plusNanos(1_000)), AT_NOON)
                .expectNoEvents()
                .expectException(RuleViolation.class)
                .expectExceptionMessage(MEASUREMENT_IS_OF_THE_PAST.sentence());
    }

    @Test
    void is_not_there_for_another_product() {
        kpi.given(DEFINED)
                .when(new RecordMeasurement(Ids.next(), SHOPS, new Quantity(BigDecimal.ONE), null, null), AT_NOON)
                .expectNoEvents()
                .expectException(Refused.NotFound.class);
    }

    private static RecordMeasurement measure(String value, @Nullable Instant at) {
        return new RecordMeasurement(SHOP, SHOPS, new Quantity(new BigDecimal(value)), at, null);
    }

    private static KpiMeasured measured(String value, Instant at) {
        return new KpiMeasured(SHOPS, new BigDecimal(value), at);
    }
}
