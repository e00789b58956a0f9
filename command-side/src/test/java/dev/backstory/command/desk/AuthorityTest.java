package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductCommand.CreateProduct;
import dev.backstory.command.product.ProductCommand.RevokeRole;
import dev.backstory.command.product.ProductCommand.SetVision;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.reading.CommandReader;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Text;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.events.authority.Authority;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Every command by everybody, against the table. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class AuthorityTest {
    /** Rows that are no command of their own: a part of one, and an upload. */
    private static final Set<String> OTHER_ROWS = Set.of("DefineStory.placement", "ImportHistory");

    private static final String ADMITTED = "admitted";
    private static final Order.Actor NOBODY = new Order.Actor(UUID.randomUUID(), false, false);
    private static final Why WHY = Why.of("So");

    @Autowired
    CommandDesk desk;

    @Autowired
    CommandReader reader;

    @Autowired
    LogCursor log;

    private TestProduct product;

    @BeforeEach
    void make() {
        product = TestProduct.made(desk);
    }

    @Test
    void each_command_has_a_row_and_each_row_a_command() {
        var rows = new HashSet<>(Authority.commands());
        assertThat(rows).containsAll(OTHER_ROWS);
        rows.removeAll(OTHER_ROWS);
        assertThat(reader.commands().keySet()).isEqualTo(rows);
    }

    @Test
    void a_command_must_say_why_if_its_row_says_so_and_else_may() {
        reader.commands().forEach((name, type) -> {
            var why = Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getName().equals("rationale"))
                    .findFirst()
                    .orElseThrow();
            assertThat(why.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .as(name)
                    .isNotEqualTo(Authority.command(name).decides());
        });
    }

    @Test
    void an_event_names_the_roles_that_gave_the_right() {
        for (var role : List.of(Role.PRODUCT_OWNER, Role.PRODUCT_MANAGER, Role.TEAM_MEMBER)) {
            given(command("DefineStory"), product.as(role));
            assertThat(product.events(log).getLast().provenance().roles()).containsExactly(role.name());
        }
    }

    static Stream<String> rightsInProducts() {
        return Authority.commands().stream()
                .filter(right -> !Set.of("CreateProduct", "ImportHistory").contains(right))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("rightsInProducts")
    void a_command_is_for_the_roles_of_its_row(String right) {
        var row = Authority.command(right);
        var names = row.roles().stream().map(Role::name).collect(Collectors.toSet());
        for (var role : Role.values()) {
            var actor = product.as(role);
            if (row.roles().contains(role)) {
                assertThat(given(command(right), actor))
                        .as("%s by %s", right, role)
                        .isEqualTo(ADMITTED);
            } else {
                mustNotHappen(command(right), actor, new Refused.NotYourRole(names));
            }
        }
        mustNotHappen(command(right), TestProduct.ADMIN, new Refused.NotYourRole(names));
    }

    @ParameterizedTest
    @MethodSource("rightsInProducts")
    void whoever_holds_no_role_there_sees_no_product(String right) {
        var stranger = TestProduct.made(desk).as(Role.PRODUCT_OWNER);
        var demo = new Order.Actor(product.as(Role.PRODUCT_OWNER).person(), false, true);
        for (var actor : List.of(NOBODY, stranger, demo)) {
            mustNotHappen(command(right), actor, Gatekeeper.unknownProduct());
        }
    }

    @Test
    void nobody_finds_a_product_that_is_not_there() {
        var nowhere = new SetVision(Ids.next(), new Text("V"), null, null, null, WHY);
        for (var actor : List.of(NOBODY, TestProduct.ADMIN, product.as(Role.PRODUCT_MANAGER))) {
            assertThat(given(nowhere, actor))
                    .isEqualTo(Gatekeeper.unknownProduct().getMessage());
        }
    }

    @Test
    void only_an_admin_makes_products() {
        assertThat(given(creation(), TestProduct.ADMIN)).isEqualTo(ADMITTED);
        for (var role : Role.values()) {
            assertThat(given(creation(), product.as(role))).isEqualTo("This takes the role ADMIN.");
        }
        assertThat(given(creation(), NOBODY)).isEqualTo("This takes the role ADMIN.");
    }

    @Test
    void an_admin_assigns_roles_until_there_is_a_manager() {
        var creation = creation();
        desk.take(Order.of(creation, TestProduct.ADMIN));
        var first = new AssignRole(creation.productId(), UUID.randomUUID(), Role.PRODUCT_OWNER, null);
        var manager = new AssignRole(creation.productId(), UUID.randomUUID(), Role.PRODUCT_MANAGER, null);
        assertThat(given(first, TestProduct.ADMIN)).isEqualTo(ADMITTED);
        assertThat(given(manager, TestProduct.ADMIN)).isEqualTo(ADMITTED);
        var another = new AssignRole(creation.productId(), UUID.randomUUID(), Role.AUDITOR, null);
        assertThat(given(another, TestProduct.ADMIN)).isEqualTo("This takes the role PRODUCT_MANAGER.");
    }

    @Test
    void a_role_ends_with_its_revocation() {
        var manager = product.as(Role.PRODUCT_MANAGER);
        var owner = product.owner();
        desk.take(Order.of(new RevokeRole(product.id, owner.person(), Role.PRODUCT_OWNER, WHY), manager));
        mustNotHappen(command("OpenBacklog"), owner, Gatekeeper.unknownProduct());
    }

    private void mustNotHappen(Command command, Order.Actor actor, Refused refused) {
        var before = product.events(log).size();
        assertThat(given(command, actor)).as("%s by %s", command, actor).isEqualTo(refused.getMessage());
        assertThat(product.events(log)).hasSize(before);
    }

    /** What came of it; a command that only a rule refused, or that names what is not there, was let in. */
    private String given(Command command, Order.Actor actor) {
        try {
            desk.take(Order.of(command, actor));
            return ADMITTED;
        } catch (RuleViolation refused) {
            return ADMITTED;
        } catch (Refused refused) {
            var nothing = Refused.NotFound.inProduct().getMessage();
            return Objects.equals(refused.getMessage(), nothing) ? ADMITTED : String.valueOf(refused.getMessage());
        }
    }

    private Command command(String right) {
        return switch (right) {
            case "DefineStory" -> product.story(Ids.next(), "Story", null);
            case "DefineStory.placement" -> product.story(Ids.next(), "Story", new Placement.Top());
            default -> Specimen.of(right, product.id, reader);
        };
    }

    private static CreateProduct creation() {
        return new CreateProduct(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                new ProductKey(TestProduct.newKey()),
                new Title("New"),
                null,
                null,
                null);
    }
}
