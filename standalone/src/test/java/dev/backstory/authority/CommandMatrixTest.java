package dev.backstory.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.authority.WhoMayWhat.Row;
import dev.backstory.events.authority.Authority;
import dev.backstory.events.authority.Role;
import dev.backstory.history.Whole;
import dev.backstory.history.Whole.Person;
import dev.backstory.standalone.Http;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command by everybody, for a product of theirs, for another's, and for one that is not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Whole.EVERYTHING)
class CommandMatrixTest {
    private static final String NEW = "CreateProduct";
    private static final Map<String, Row> ROWS = WhoMayWhat.commands();
    private static final Set<Integer> LET_IN = Set.of(200, 409);

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
    }

    static Stream<Row> onProducts() {
        return ROWS.values().stream().filter(row -> !row.name().equals(NEW));
    }

    @Test
    void the_table_says_what_was_agreed_on() {
        var rows = new TreeSet<>(Authority.commands());
        rows.remove("ImportHistory"); // no command of its own: an upload, see below
        assertThat(rows).containsExactlyInAnyOrderElementsOf(ROWS.keySet());
        ROWS.forEach((name, row) -> {
            var right = Authority.command(name);
            assertThat(right.roles()).as(name).isEqualTo(row.roles());
            assertThat(right.admin()).as(name).isEqualTo(row.admin());
        });
    }

    @ParameterizedTest
    @MethodSource("onProducts")
    void is_refused_to_all_but_those_who_may_and_leaves_nothing_behind(Row row) throws Exception {
        var before = crowd.stored();
        for (var role : Role.values()) {
            if (!row.roles().contains(role)) {
                mustBeForOthers(own.give(crowd.as(role), row), row);
            }
        }
        mustBeForOthers(own.give(crowd.admin(), row), row);
        mustBeForOthers(anothers.give(crowd.admin(), row), row);
        for (var stage : new Stage[] {own, anothers, unknown, archived}) {
            assertThat(stage.give(null, row).status()).isEqualTo(401);
        }
        assertThat(crowd.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("onProducts")
    void tells_strangers_the_same_of_a_product_that_is_there_and_of_none(Row row) throws Exception {
        var before = crowd.stored();
        var seen = new HashSet<String>();
        for (var role : Role.values()) {
            seen.add(Crowd.seen(anothers.give(crowd.as(role), row)));
            seen.add(Crowd.seen(unknown.give(crowd.as(role), row)));
        }
        seen.add(Crowd.seen(unknown.give(crowd.admin(), row)));
        for (var stage : new Stage[] {own, anothers, unknown, archived}) {
            seen.add(Crowd.seen(stage.give(crowd.nobody(), row)));
        }
        assertThat(seen).hasSize(1).allMatch(answer -> answer.startsWith("404\n") && answer.contains("/not-found"));
        assertThat(crowd.stored()).isEqualTo(before);
    }

    /** That it came to be decided on is enough: a rule may refuse it. */
    @ParameterizedTest
    @MethodSource("onProducts")
    void is_for_those_who_may(Row row) throws Exception {
        var stage = row.name().equals("ArchiveProduct") ? Stage.own(crowd) : own;
        for (var role : row.roles()) {
            var answer = stage.give(crowd.as(role), row);
            assertThat(answer.status())
                    .as("%s by %s: %s", row, role, answer.raw().body())
                    .isIn(LET_IN);
        }
    }

    @ParameterizedTest
    @MethodSource("onProducts")
    void is_refused_to_all_for_a_product_that_has_ended(Row row) throws Exception {
        var before = crowd.stored();
        for (var role : Role.values()) {
            var answer = archived.give(crowd.as(role), row);
            if (row.roles().contains(role)) {
                assertThat(answer.status()).isEqualTo(409);
                assertThat(answer.body().path("rule").asString()).isEqualTo("PRODUCT_IS_NOT_ARCHIVED");
            } else {
                mustBeForOthers(answer, row);
            }
        }
        assertThat(crowd.stored()).isEqualTo(before);
    }

    @Test
    void a_batch_takes_the_right_to_each_of_its_commands() throws Exception {
        var before = crowd.stored();
        for (var row : onProducts().toList()) {
            var command = own.entry(row.name().replaceFirst("\\..*", ""), row.what());
            for (var role : Role.values()) {
                if (!row.roles().contains(role)) {
                    var answer = crowd.send(crowd.as(role), "/api/v1/commands", "[" + command + "]");
                    mustBeForOthers(answer, row);
                    assertThat(answer.body().path("index").asInt(-1)).isZero();
                }
            }
        }
        assertThat(crowd.stored()).isEqualTo(before);
    }

    @Test
    void only_the_administrator_makes_products() throws Exception {
        var row = Objects.requireNonNull(ROWS.get(NEW));
        var before = crowd.stored();
        for (var stage : new Stage[] {own, anothers, Stage.unknown(crowd)}) {
            for (var role : Role.values()) {
                mustBeForOthers(stage.give(crowd.as(role), row), row);
            }
            mustBeForOthers(stage.give(crowd.nobody(), row), row);
            assertThat(stage.give(null, row).status()).isEqualTo(401);
        }
        assertThat(own.give(crowd.admin(), row).body().path("rule").asString()).isEqualTo("PRODUCT_KEY_IS_FREE");
        assertThat(crowd.stored()).isEqualTo(before);
        assertThat(Stage.unknown(crowd).give(crowd.admin(), row).status()).isEqualTo(200);
    }

    @Test
    void the_administrator_gives_roles_until_there_is_a_manager_and_does_nothing_else() throws Exception {
        var stage = Stage.unmanaged(crowd);
        for (var row : onProducts().filter(row -> !row.admin()).toList()) {
            mustBeForOthers(stage.give(crowd.admin(), row), row);
        }
        stage.assign(crowd.admin(), Role.PRODUCT_OWNER);
        stage.assign(crowd.admin(), Role.PRODUCT_MANAGER);
        var before = crowd.stored();
        for (var row : onProducts().toList()) {
            mustBeForOthers(stage.give(crowd.admin(), row), row);
        }
        assertThat(crowd.stored()).isEqualTo(before);
    }

    @Test
    void a_right_ends_with_the_role() throws Exception {
        var stage = Stage.own(crowd);
        var owner = crowd.as(Role.PRODUCT_OWNER);
        stage.taken(
                crowd.as(Role.PRODUCT_MANAGER),
                "RevokeRole",
                "{\"person\": \"" + owner.id() + "\", \"role\": \"PRODUCT_OWNER\"}");
        var before = crowd.stored();
        for (var row : onProducts().toList()) {
            assertThat(Crowd.seen(stage.give(owner, row))).isEqualTo(Crowd.seen(unknown.give(owner, row)));
        }
        assertThat(crowd.stored()).isEqualTo(before);
    }

    @Test
    void only_the_administrator_brings_history_in() throws Exception {
        var path = "/api/v1/imports?format=jira-csv&key=IMPORTED&name=Imported&dryRun=true&manager="
                + crowd.somebody().id();
        var before = crowd.stored();
        for (var caller : callers().collect(Collectors.toSet())) {
            assertThat(crowd.send(caller, path, "{}").status()).isEqualTo(403);
        }
        assertThat(crowd.send(null, path, "{}").status()).isEqualTo(401);
        assertThat(crowd.stored()).isEqualTo(before);
        assertThat(crowd.send(crowd.admin(), path, "{}").status()).isEqualTo(202);
    }

    private Stream<Person> callers() {
        return Stream.concat(Stream.of(Role.values()).map(crowd::as), Stream.of(crowd.nobody()));
    }

    private static void mustBeForOthers(Http.Answer answer, Row row) {
        assertThat(answer.status()).as("%s: %s", row, answer.raw().body()).isEqualTo(403);
        assertThat(answer.body().path("type").asString()).endsWith("/not-your-role");
        assertThat(answer.body().path("roles").valueStream().map(role -> role.asString()))
                .containsExactlyElementsOf(row.roleNames());
    }
}
