package dev.backstory.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.authority.WhoMayWhat.Row;
import dev.backstory.events.authority.Authority;
import dev.backstory.events.authority.Role;
import dev.backstory.history.Whole.Person;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every view to everybody, of a product of theirs, of another's, and of one that is not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewMatrixTest {
    private static final String PRODUCTS = "/api/v1/products/{product}";
    private static final Set<String> OF_NOW_ONLY = Set.of("/changes", "/webhooks");
    private static final Map<String, Row> ROWS = WhoMayWhat.views();

    /** What belongs to no single product, what the matrix of commands asks for, webhooks and operations, which have their own. */
    private static final Set<String> OTHERS = Set.of(
            "GET /api/v1/me",
            "GET /api/v1/products",
            "GET /api/v1/people",
            "POST /api/v1/accounts",
            "POST /api/v1/commands",
            "POST /api/v1/commands/{}",
            "POST /api/v1/imports",
            "GET /api/v1/imports/{}",
            "DELETE /api/v1/imports/{}",
            "GET /api/v1/operations/parked",
            "POST /api/v1/operations/parked/{}/redrive",
            "GET /api/v1/operations/rebuild",
            "POST /api/v1/operations/rebuild",
            "POST /api/v1/products/{}/webhooks",
            "DELETE /api/v1/products/{}/webhooks/{}",
            "POST /api/v1/products/{}/webhooks/{}/redrive");

    private Crowd crowd;
    private Stage own;
    private Stage anothers;
    private Stage unknown;
    private Stage archived;

    @BeforeAll
    void set_the_stages() throws IOException, InterruptedException {
        crowd = new Crowd();
        own = Stage.own(crowd);
        anothers = Stage.anothers(crowd);
        unknown = Stage.unknown(crowd);
        archived = Stage.own(crowd);
        archived.taken(crowd.as(Role.PRODUCT_MANAGER), "ArchiveProduct", "{}");
        for (var stage : List.of(own, archived)) {
            mustBeReached(crowd.as(Role.AUDITOR), stage);
        }
        mustBeReached(crowd.otherManager(), anothers);
    }

    private void mustBeReached(Person reader, Stage stage) throws IOException, InterruptedException {
        var path = "/api/v1/products/" + stage.product();
        var answer = crowd.read(reader, path, "Backstory-Position", Long.toString(stage.position()));
        assertThat(answer.status()).isEqualTo(200);
    }

    static Stream<Row> views() {
        return ROWS.values().stream();
    }

    @Test
    void the_table_says_what_was_agreed_on() {
        assertThat(Authority.views()).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
        ROWS.forEach((name, row) -> {
            assertThat(Authority.view(name).roles()).as(name).isEqualTo(row.roles());
            assertThat(Authority.view(name).admin()).as(name).isEqualTo(row.admin());
        });
    }

    @Test
    void every_address_is_known_here() {
        var known = new HashSet<>(OTHERS);
        ROWS.values().forEach(row -> known.add("GET " + PRODUCTS + row.what().replaceFirst("\\?.*", "")));
        assertThat(addresses())
                .containsExactlyInAnyOrderElementsOf(known.stream()
                        .map(address -> address.replaceAll("\\{\\w*}|\\$\\w+", "{}"))
                        .toList());
    }

    private Set<String> addresses() {
        return Objects.requireNonNull(crowd.part(DispatcherServlet.class).getHandlerMappings()).stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .flatMap(all -> all.getHandlerMethods().keySet().stream())
                .flatMap(ViewMatrixTest::addresses)
                .collect(Collectors.toSet());
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/v1/"))
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> method + " " + pattern.replaceAll("\\{\\w+}", "{}")));
    }

    @ParameterizedTest
    @MethodSource("views")
    void is_for_those_who_may_see_the_product(Row view) throws Exception {
        for (var stage : List.of(own, archived)) {
            for (var role : Role.values()) {
                var answer = stage.read(crowd.as(role), view);
                assertThat(answer.status())
                        .as("%s to %s", view, role)
                        .isEqualTo(view.roles().contains(role) ? 200 : 403);
            }
            assertThat(stage.read(null, view).status()).isEqualTo(401);
            assertThat(stage.read(crowd.admin(), view).status()).isEqualTo(view.admin() ? 200 : 404);
        }
        assertThat(anothers.read(null, view).status()).isEqualTo(401);
        assertThat(unknown.read(null, view).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("views")
    void tells_strangers_the_same_of_a_product_that_is_there_and_of_none(Row view) throws Exception {
        var seen = new HashSet<String>();
        for (var role : Role.values()) {
            seen.add(Crowd.seen(anothers.read(crowd.as(role), view)));
            seen.add(Crowd.seen(unknown.read(crowd.as(role), view)));
        }
        seen.add(Crowd.seen(unknown.read(crowd.admin(), view)));
        for (var stage : List.of(own, anothers, unknown, archived)) {
            seen.add(Crowd.seen(stage.read(crowd.nobody(), view)));
        }
        if (!view.admin()) {
            seen.add(Crowd.seen(own.read(crowd.admin(), view)));
            seen.add(Crowd.seen(anothers.read(crowd.admin(), view)));
        }
        assertThat(seen).hasSize(1).allMatch(answer -> answer.startsWith("404\n") && answer.contains("/not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?asOf=position:1",
                "?asOf=position:999999999999",
                "?asOf=baseline:Named",
                "?asOf=2026-01-01T00:00:00Z",
                "?asOf=2999-01-01T00:00:00Z",
                "?asOf=yesterday",
                "?typo=1"
            })
    void no_parameter_tells_strangers_whether_there_is_a_product(String parameters) throws Exception {
        var there = "/api/v1/products/" + anothers.product() + "/backlogs" + parameters;
        var nowhere = "/api/v1/products/" + unknown.product() + "/backlogs" + parameters;
        assertThat(Crowd.seen(crowd.send(crowd.nobody(), there, null)))
                .isEqualTo(Crowd.seen(crowd.send(crowd.nobody(), nowhere, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "999999999999", "none"})
    void no_position_tells_strangers_whether_there_is_a_product(String position) throws Exception {
        var seen = new HashSet<String>();
        for (var stage : List.of(anothers, unknown)) {
            var path = "/api/v1/products/" + stage.product() + "/backlogs";
            seen.add(Crowd.seen(crowd.read(crowd.nobody(), path, "Backstory-Position", position)));
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void of_a_product_without_roles_the_administrator_sees_name_key_and_roles() throws Exception {
        for (var stage : List.of(own, anothers)) {
            var seen = stage.read(crowd.admin(), Objects.requireNonNull(ROWS.get("product")))
                    .body();
            assertThat(seen.propertyNames()).containsExactlyInAnyOrder("asOf", "productId", "key", "name", "roles");
        }
    }

    @Test
    void a_right_ends_with_the_role_for_past_moments_too() throws Exception {
        var stage = Stage.own(crowd);
        var owner = crowd.as(Role.PRODUCT_OWNER);
        var whileInOffice = stage.position();
        stage.taken(
                crowd.as(Role.PRODUCT_MANAGER),
                "RevokeRole",
                "{\"person\": \"" + owner.id() + "\", \"role\": \"PRODUCT_OWNER\"}");
        mustBeReached(crowd.as(Role.PRODUCT_MANAGER), stage);
        for (var view : ROWS.values()) {
            var none = Crowd.seen(unknown.read(owner, view));
            assertThat(Crowd.seen(stage.read(owner, view))).isEqualTo(none);
            if (!OF_NOW_ONLY.contains(view.what())) {
                var past =
                        stage.path(view) + (view.what().contains("?") ? "&" : "?") + "asOf=position:" + whileInOffice;
                assertThat(Crowd.seen(crowd.send(owner, past, null))).isEqualTo(none);
            }
        }
    }

    @Test
    void everybody_sees_themselves_and_the_products_in_which_they_hold_a_role() throws Exception {
        for (var path : List.of("/api/v1/me", "/api/v1/products")) {
            assertThat(crowd.send(null, path, null).status()).isEqualTo(401);
            assertThat(crowd.send(crowd.nobody(), path, null).body().path("products"))
                    .isEmpty();
            for (var role : Role.values()) {
                assertThat(crowd.send(crowd.as(role), path, null).raw().body())
                        .contains(own.product().toString())
                        .doesNotContain(anothers.product().toString());
            }
        }
    }

    @Test
    void people_are_looked_up_by_those_who_give_roles() throws Exception {
        for (var role : Role.values()) {
            assertThat(crowd.send(crowd.as(role), "/api/v1/people", null).status())
                    .isEqualTo(role == Role.PRODUCT_MANAGER ? 200 : 403);
        }
        assertThat(crowd.send(crowd.nobody(), "/api/v1/people", null).status()).isEqualTo(403);
        assertThat(crowd.send(crowd.admin(), "/api/v1/people", null).status()).isEqualTo(200);
        assertThat(crowd.send(null, "/api/v1/people", null).status()).isEqualTo(401);
    }

    @Test
    void only_the_administrator_makes_accounts() throws Exception {
        for (var role : Role.values()) {
            assertThat(crowd.send(crowd.as(role), "/api/v1/accounts", "{\"name\": \"X\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(crowd.send(crowd.nobody(), "/api/v1/accounts", "{\"name\": \"X\"}")
                        .status())
                .isEqualTo(403);
        assertThat(crowd.send(null, "/api/v1/accounts", "{\"name\": \"X\"}").status())
                .isEqualTo(401);
    }
}
