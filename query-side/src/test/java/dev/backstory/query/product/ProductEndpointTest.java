package dev.backstory.query.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.events.Allocation;
import dev.backstory.events.AllocationPolicySet;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BaselineApproved;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.Event;
import dev.backstory.events.Goal;
import dev.backstory.events.GoalAchieved;
import dev.backstory.events.GoalDefined;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.KeyResult;
import dev.backstory.events.KpiDefined;
import dev.backstory.events.KpiMeasured;
import dev.backstory.events.ProductArchived;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductRenamed;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.RoleRevoked;
import dev.backstory.events.StrategySet;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import dev.backstory.query.audit.Asked;
import dev.backstory.query.audit.Told;
import dev.backstory.query.baseline.Baselines;
import dev.backstory.query.baseline.TestBaselines;
import dev.backstory.query.kpi.Kpis;
import dev.backstory.query.kpi.TestKpis;
import dev.backstory.query.product.ProductEndpoint.Inside;
import dev.backstory.query.product.ProductEndpoint.Outside;
import dev.backstory.query.product.Products.Holder;
import dev.backstory.query.product.Products.Listed;
import dev.backstory.query.strategy.Strategies;
import dev.backstory.query.strategy.TestStrategies;
import dev.backstory.query.support.TestViews;
import dev.backstory.query.vision.TestVisions;
import dev.backstory.web.caller.Caller;
import dev.backstory.web.problem.Problem;
import dev.backstory.web.problem.ProblemType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductEndpointTest {
    private static final TestViews VIEWS = new TestViews(
            new ProductProjection(),
            TestVisions.projection(),
            TestKpis.projection(),
            TestStrategies.projection(),
            TestBaselines.projection());
    private static final ProductEndpoint ENDPOINT = new ProductEndpoint(
            VIEWS.readings(),
            VIEWS.across(),
            new Products(VIEWS.client()),
            TestVisions.of(VIEWS.client()),
            TestStrategies.of(VIEWS.client()),
            TestBaselines.of(VIEWS.client()));
    private static final Caller ADA = new Caller(UUID.randomUUID(), "Ada", false, false);
    private static final Caller BOB = new Caller(UUID.randomUUID(), "Bob", false, false);
    private static final Caller ADMIN = new Caller(UUID.randomUUID(), "Admin", true, false);
    private static final Caller DEMO = new Caller(UUID.randomUUID(), "Demo", false, true);
    private static long position;

    private final UUID product = UUID.randomUUID();
    private final UUID backlog = UUID.randomUUID();
    private final UUID roadmap = UUID.randomUUID();
    private long began;

    @Test
    void a_product_says_what_it_is_and_who_is_what_in_it() {
        created(false);
        happens(new VisionSet(product, 1, null, new Vision("Every shop online", null, null, null)));
        var inside = (Inside) read(ADA);
        assertThat(inside)
                .isEqualTo(new Inside(
                        inside.asOf(),
                        product,
                        "SHOP",
                        "Shop",
                        4,
                        false,
                        false,
                        roadmap,
                        List.of(backlog),
                        inside.vision(),
                        null,
                        List.of(),
                        null,
                        List.of(),
                        inside.roles()));
        assertThat(Objects.requireNonNull(inside.vision()).statement()).isEqualTo("Every shop online");
        assertThat(inside.roles())
                .extracting(Holder::person, Holder::role)
                .containsExactly(tuple(ADA.person(), "PRODUCT_MANAGER"), tuple(BOB.person(), "PRODUCT_OWNER"));
    }

    @Test
    void who_held_which_role_at_a_moment_is_known_for_good() {
        created(false);
        happens(new RoleRevoked(product, BOB.person(), "PRODUCT_OWNER"));
        happens(new RoleAssigned(product, ADA.person(), "PRODUCT_OWNER"));
        var then = (Inside) read(ADA, "asOf", "position:" + (began + 3));
        assertThat(then.roles()).extracting(Holder::role).containsExactly("PRODUCT_MANAGER", "PRODUCT_OWNER");
        assertThat(((Inside) read(ADA)).roles()).extracting(Holder::person).containsOnly(ADA.person());
        assertThat(then.version()).isEqualTo(3);
        assertNotFound(BOB, "asOf", "position:" + (began + 3)); // authority is today's
    }

    @Test
    void a_product_that_was_renamed_and_archived_was_once_another() {
        created(false);
        happens(new ProductRenamed(product, "Shop", "Store"));
        happens(new ProductArchived(product));
        var now = (Inside) read(ADA);
        assertThat(now.name()).isEqualTo("Store");
        assertThat(now.archived()).isTrue();
        assertThat(listed(ADA)).contains(new Listed(product, "SHOP", "Store", true, List.of("PRODUCT_MANAGER")));
        var then = (Inside) read(ADA, "asOf", "position:" + (began + 4));
        assertThat(then.name()).isEqualTo("Shop");
        assertThat(then.archived()).isFalse();
    }

    @Test
    void a_product_shows_where_it_is_to_go() {
        created(false);
        var kpi = UUID.randomUUID();
        var grow = UUID.randomUUID();
        var goal = new Goal("Grow", null, null, List.of(new KeyResult(kpi, new BigDecimal("2000"))));
        happens(new StrategySet(product, 1, null, new dev.backstory.events.Strategy(List.of("Speed"), null, null)));
        happens(new AllocationPolicySet(product, null, new Allocation(20, 20, 60)));
        happens(new KpiDefined(kpi, product, "Shops", "shops", null, null, "INCREASE"), 1);
        happens(new GoalDefined(product, grow, goal));
        var before = "position:" + position;
        happens(new KpiMeasured(kpi, new BigDecimal("950.5"), Told.START), 2);
        happens(new KpiMeasured(kpi, new BigDecimal("900"), Told.START.minusSeconds(60)), 3);
        happens(new GoalAchieved(product, grow));
        var now = (Inside) read(ADA);
        assertThat(now.strategy()).isEqualTo(new Strategies.Strategy(1, List.of("Speed"), null, null));
        assertThat(now.allocationPolicy()).isEqualTo(new Allocation(20, 20, 60));
        assertThat(now.goals())
                .containsExactly(new Strategies.Goal(
                        grow,
                        "Grow",
                        null,
                        null,
                        "ACHIEVED",
                        List.of(new Strategies.KeyResult(
                                kpi,
                                "Shops",
                                "shops",
                                "INCREASE",
                                null,
                                new BigDecimal("2000"),
                                new Kpis.Last(new BigDecimal("950.5"), Told.START)))));
        var then = (Inside) read(ADA, "asOf", before);
        assertThat(then.goals()).extracting(Strategies.Goal::status).containsExactly("OPEN");
        assertThat(then.goals().getFirst().keyResults().getFirst().last()).isNull();
    }

    @Test
    void a_product_is_seen_as_of_its_baselines() {
        created(false);
        happens(new BaselineNamed(product, "Plan: Q1 / Öl", began + 1));
        happens(new BaselineApproved(product, "Plan: Q1 / Öl"));
        var baselines = ((Inside) read(ADA)).baselines();
        assertThat(baselines)
                .containsExactly(new Baselines.Baseline(
                        "Plan: Q1 / Öl",
                        began + 1,
                        Told.START.plusSeconds(60 * (began + 1)),
                        Told.ACTOR,
                        true,
                        Told.ACTOR));
        var then = (Inside) read(ADA, "asOf", "baseline:Plan: Q1 / Öl");
        assertThat(then.asOf().position()).isEqualTo(began + 1);
        assertThat(then.baselines()).isEmpty();
        var likewise = (Inside) read(ADA, "asOf", "baseline:plan: q1 / öl");
        assertThat(likewise.asOf().position()).isEqualTo(began + 1);
        for (var unknown : List.of("baseline:Plan", "baseline:")) {
            assertThatThrownBy(() -> read(ADA, "asOf", unknown))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED));
        }
    }

    @Test
    void the_administrator_sees_name_key_and_roles_and_nothing_else() {
        created(false);
        var outside = (Outside) read(ADMIN);
        assertThat(outside.key()).isEqualTo("SHOP");
        assertThat(outside.roles()).hasSize(2);
        assertThat(listed(ADMIN)).contains(new Listed(product, "SHOP", "Shop", false, List.of()));
        assertThat(ENDPOINT.me(ADMIN, Asked.with()).products()).isEmpty();
    }

    @Test
    void a_person_sees_the_products_of_his_roles() {
        created(false);
        happens(new RoleAssigned(product, ADA.person(), "AUDITOR"));
        assertThat(listed(ADA))
                .contains(new Listed(product, "SHOP", "Shop", false, List.of("AUDITOR", "PRODUCT_MANAGER")));
        assertThat(listed(new Caller(UUID.randomUUID(), "Eve", false, false))).isEmpty();
        var me = ENDPOINT.me(BOB, Asked.with());
        assertThat(me.name()).isEqualTo("Bob");
        assertThat(me.products()).contains(new Listed(product, "SHOP", "Shop", false, List.of("PRODUCT_OWNER")));
        happens(new RoleRevoked(product, BOB.person(), "PRODUCT_OWNER"));
        assertThat(listed(BOB)).extracting(Listed::productId).doesNotContain(product);
    }

    @Test
    void an_imported_product_is_seen_when_its_history_is_in() {
        created(true);
        assertNotFound(ADA);
        assertThat(listed(ADA)).extracting(Listed::productId).doesNotContain(product);
        assertThat(listed(ADMIN)).extracting(Listed::productId).doesNotContain(product);
        happens(new HistoryImported(product, UUID.randomUUID(), "jira-csv", "9f", 12, 0));
        assertThat(listed(ADA)).extracting(Listed::productId).contains(product);
        assertThat(((Inside) read(ADA, "asOf", "position:" + (began + 1))).name())
                .isEqualTo("Shop");
    }

    @Test
    void a_demo_account_sees_demo_products_alone() {
        created(false);
        happens(new RoleAssigned(product, DEMO.person(), "STAKEHOLDER"));
        assertNotFound(DEMO);
        assertThat(listed(DEMO)).isEmpty();
        assertThat(ENDPOINT.me(DEMO, Asked.with()).products()).isEmpty();
    }

    @Test
    void today_s_managers_may_look_people_up() {
        created(false);
        var managers = new TodaysManagers(VIEWS.client());
        assertThat(managers.includes(ADA.person())).isTrue();
        assertThat(managers.includes(BOB.person())).isFalse();
    }

    private void created(boolean imported) {
        began = position;
        happens(new ProductCreated(product, "SHOP", "Shop", roadmap, false, imported), 1);
        happens(new RoleAssigned(product, ADA.person(), "PRODUCT_MANAGER"), 2);
        happens(new RoleAssigned(product, BOB.person(), "PRODUCT_OWNER"), 3);
        happens(new BacklogOpened(backlog, product, "Team"), 1);
    }

    private void happens(Event event) {
        happens(event, position - began);
    }

    private void happens(Event event, long version) {
        var told = Told.by(product).at(++position).recorded(event);
        VIEWS.happen(List.of(new RecordedEvent(
                told.position(), told.eventId(), told.type(), told.aggregateId(), version, event, told.provenance())));
    }

    private Object read(Caller caller, String... parameters) {
        return Objects.requireNonNull(
                ENDPOINT.product(product, caller, Asked.with(parameters)).getBody());
    }

    private static List<Listed> listed(Caller caller) {
        return ENDPOINT.products(caller, Asked.with()).products();
    }

    private void assertNotFound(Caller caller, String... parameters) {
        assertThatThrownBy(() -> read(caller, parameters))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
    }
}
