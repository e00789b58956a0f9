package dev.backstory.query.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.events.Event;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.query.audit.Asked;
import dev.backstory.query.audit.Told;
import dev.backstory.query.kpi.KpiEndpoint.Details;
import dev.backstory.query.kpi.KpiEndpoint.Listing;
import dev.backstory.query.kpi.KpiEndpoint.Measurement;
import dev.backstory.query.kpi.Kpis.Kpi;
import dev.backstory.query.kpi.Kpis.Last;
import dev.backstory.query.product.TestProducts;
import dev.backstory.query.support.TestViews;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KpiEndpointTest {
    private static final TestViews VIEWS = new TestViews(TestProducts.projection(), new KpiProjection());
    private static final KpiEndpoint ENDPOINT =
            new KpiEndpoint(VIEWS.readings(), new Kpis(VIEWS.client()), VIEWS.people());
    private static final Caller READER = new Caller(UUID.randomUUID(), "Reader", false, false);
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static long position;

    private final UUID product = UUID.randomUUID();
    private final UUID shops = UUID.randomUUID();
    private final UUID churn = UUID.randomUUID();

    @BeforeEach
    void begin() {
        happens(1, new ProductCreated(product, "SHOP", "Shop", UUID.randomUUID(), false));
        happens(2, new RoleAssigned(product, READER.person(), "AUDITOR"));
        happens(1, new KpiDefined(shops, product, "Shops", "shops", number("800"), number("2000.5"), "INCREASE"));
        happens(1, new KpiDefined(churn, product, "Churn", "%", null, null, "DECREASE"));
    }

    @Test
    void lists_kpis_with_what_was_measured_of_the_latest_time() {
        happens(2, new KpiMeasured(shops, number("950"), MONDAY));
        happens(3, new KpiMeasured(shops, number("900"), MONDAY.minusSeconds(60)));
        assertThat(list())
                .containsExactly(
                        new Kpi(
                                shops,
                                "Shops",
                                "shops",
                                number("800"),
                                number("2000.5"),
                                "INCREASE",
                                3,
                                2,
                                new Last(number("950"), MONDAY)),
                        new Kpi(churn, "Churn", "%", null, null, "DECREASE", 1, 0, null));
        var before = "position:" + (position - 2);
        assertThat(list("asOf", before)).extracting(Kpi::version, Kpi::last).containsOnly(tuple(1L, null));
        assertThat(list("asOf", "position:" + (position - 4))).isEmpty();
    }

    @Test
    void shows_each_measurement_with_who_said_so_and_why() {
        happens(2, new KpiMeasured(churn, number("3.5"), MONDAY));
        var details = read(churn);
        assertThat(details.kpi().last()).isEqualTo(new Last(number("3.5"), MONDAY));
        var measurement = details.measurements().getFirst();
        assertThat(measurement.actor()).isEqualTo(Told.ACTOR);
        assertThat(measurement.recordedAt()).isEqualTo(Told.START.plusSeconds(60 * position + 2));
        assertThat(Objects.requireNonNull(measurement.rationale()).text()).isEqualTo("Reason " + position);
    }

    @Test
    void shows_a_correction_from_when_it_was_made() {
        happens(2, new KpiMeasured(churn, number("3.5"), MONDAY));
        var wrong = position;
        happens(3, new KpiMeasured(churn, number("4.5"), MONDAY));
        assertThat(read(churn).measurements()).extracting(Measurement::value).containsExactly(number("4.5"));
        assertThat(read(churn, "asOf", "position:" + wrong).measurements())
                .extracting(Measurement::value)
                .containsExactly(number("3.5"));
    }

    @Test
    void walks_through_all_measurements_latest_first() {
        IntStream.range(0, 7)
                .forEach(day -> happens(2 + day, new KpiMeasured(shops, number("" + day), MONDAY.plusSeconds(day))));
        var walked = new ArrayList<BigDecimal>();
        var page = read(shops, "limit", "3");
        while (page.next() != null) {
            page.measurements().forEach(measurement -> walked.add(measurement.value()));
            page = read(shops, "limit", "3", "next", page.next());
        }
        page.measurements().forEach(measurement -> walked.add(measurement.value()));
        assertThat(walked).extracting(BigDecimal::intValue).containsExactly(6, 5, 4, 3, 2, 1, 0);
    }

    @Test
    void finds_no_kpi_of_another_product_or_of_none() {
        var other = new KpiEndpointTest();
        other.begin();
        for (var wrong : List.of(other.shops, product, UUID.randomUUID())) {
            assertThatThrownBy(() -> read(wrong))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
        }
        assertThat(list()).extracting(Kpi::kpiId).containsExactly(shops, churn);
    }

    private void happens(long version, Event event) {
        var told = Told.by(product).at(++position).because("Reason " + position).recorded(event);
        VIEWS.happen(List.of(new RecordedEvent(
                told.position(), told.eventId(), told.type(), told.aggregateId(), version, event, told.provenance())));
    }

    private List<Kpi> list(String... parameters) {
        return ((Listing) Objects.requireNonNull(
                        ENDPOINT.kpis(product, READER, Asked.with(parameters)).getBody()))
                .kpis();
    }

    private Details read(UUID kpi, String... parameters) {
        return (Details) Objects.requireNonNull(
                ENDPOINT.kpi(product, kpi, READER, Asked.with(parameters)).getBody());
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
