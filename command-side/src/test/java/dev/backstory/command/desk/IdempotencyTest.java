package dev.backstory.command.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.command.backlog.BacklogCommand.OpenBacklog;
import dev.backstory.command.product.ProductCommand.CreateProduct;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.reading.CommandReader;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.Ids;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A command repeated with its key has one effect and the same answer. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class IdempotencyTest {
    private static final int CALLS = 40;

    @Autowired
    CommandDesk desk;

    @Autowired
    CommandReader reader;

    @Autowired
    LogCursor log;

    @Autowired
    HikariDataSource database;

    private TestProduct product;

    @BeforeEach
    void make() {
        product = TestProduct.made(desk);
    }

    @Test
    void repeats_the_first_answer_without_a_second_effect() {
        var first = take("key", opening("Team"));
        var before = product.events(log).size();
        var again = take("key", opening("Team"));
        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(product.events(log)).hasSize(before);
    }

    @Test
    void repeats_an_answer_even_after_the_version_has_moved() {
        var body = opening("Team");
        var first = desk.take(order("key", body, product.owner(), 0L));
        assertThat(desk.take(order("key", body, product.owner(), 0L)).answer()).isEqualTo(first.answer());
    }

    @Test
    void refuses_the_key_with_another_body() {
        take("key", opening("Team"));
        assertThatThrownBy(() -> take("key", opening("Other"))).isInstanceOf(Refused.KeyReused.class);
    }

    @Test
    void keeps_keys_of_different_people_apart() {
        take("key", opening("Team"));
        var manager = product.as(Role.PRODUCT_MANAGER);
        var other = desk.take(order("key", new Body("SetVision", """
                {"productId": "%s", "statement": "V", "rationale": {"text": "So"}}""".formatted(product.id)), manager, null));
        assertThat(other.replayed()).isFalse();
    }

    @Test
    void remembers_that_nothing_changed() {
        var stories = product.stories(2);
        var stay = new Body("ReprioritiseBacklog", """
                {"productId": "%s", "backlogId": "%s", "moves": [{"storyId": "%s", "to": "TOP"}],
                 "rationale": {"text": "So"}}""".formatted(product.id, product.backlog, stories.getFirst()));
        var first = take("stay", stay).answer();
        assertThat(first.events()).isEmpty();
        assertThat(first.position()).isEqualTo(product.events(log).getLast().position());
        product.take(product.move(stories.getLast(), new Placement.Top()));
        var again = take("stay", stay);
        assertThat(again.replayed()).isTrue();
        assertThat(again.answer()).isEqualTo(first);
        assertThat(product.order(log)).containsExactly(stories.getLast(), stories.getFirst());
    }

    @Test
    void keeps_no_receipt_and_no_event_of_a_refusal() {
        var missing = Ids.next();
        var body = new Body("DefineStory", """
                {"productId": "%s", "backlogId": "%s", "title": "T", "placement": {"after": "%s"},
                 "rationale": {"text": "So"}}""".formatted(product.id, product.backlog, missing));
        var before = product.events(log).size();
        assertThatThrownBy(() -> take("key", body)).isInstanceOf(RuleViolation.class);
        assertThat(product.events(log)).hasSize(before);
        assertThat(receipts()).isZero();
        product.take(product.story(missing, "Now it is there", null));
        assertThat(take("key", body).answer().events()).hasSize(2);
        assertThat(receipts()).isEqualTo(1);
    }

    @Test
    void has_one_effect_for_many_calls_at_once() throws Exception {
        var body = opening("Team");
        var before = product.events(log).size();
        var outcomes = AtOnce.of(CALLS, i -> take("key", body));
        mustBeOneEffect(outcomes);
        assertThat(product.events(log)).hasSize(before + 1);
    }

    @Test
    void makes_one_product_for_many_calls_at_once() throws Exception {
        var body = new Body("CreateProduct", "{\"key\": \"" + TestProduct.newKey() + "\", \"name\": \"N\"}");
        var outcomes = AtOnce.of(CALLS, i -> desk.take(order("create", body, TestProduct.ADMIN, null)));
        mustBeOneEffect(outcomes);
    }

    @Test
    void has_one_effect_for_many_calls_at_once_on_two_nodes() throws Exception {
        try (var node = TestCommands.anotherNode(database)) {
            var other = node.getBean(CommandDesk.class);
            var body = opening("Team");
            var before = product.events(log).size();
            var outcomes =
                    AtOnce.of(CALLS, i -> (i % 2 == 0 ? desk : other).take(order("key", body, product.owner(), null)));
            mustBeOneEffect(outcomes);
            assertThat(product.events(log)).hasSize(before + 1);
        }
    }

    @Test
    void gives_a_product_key_to_one_of_many() throws Exception {
        var key = TestProduct.newKey();
        var outcomes = AtOnce.of(
                10,
                i -> desk.take(Order.of(
                        reader.read(
                                "CreateProduct",
                                ("{\"key\": \"" + key + "\", \"name\": \"N" + i + "\"}").getBytes(UTF_8)),
                        TestProduct.ADMIN)));
        assertThat(outcomes).filteredOn(CommandDesk.Outcome.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(RuleViolation.class::isInstance)
                .hasSize(9)
                .allSatisfy(refused ->
                        assertThat(((RuleViolation) refused).rule()).isEqualTo(SharedRule.PRODUCT_KEY_IS_FREE));
    }

    @Test
    void refuses_an_id_that_is_taken_whatever_it_names() {
        var elsewhere = TestProduct.made(desk);
        var story = elsewhere.story("There");
        for (var taken : List.of(story, elsewhere.backlog, elsewhere.id, product.backlog, product.id)) {
            mustBeNew(() -> product.take(product.story(taken, "Here", null)));
            mustBeNew(() -> product.take(new OpenBacklog(product.id, taken, new Title("B " + taken), null)));
        }
        mustBeNew(() -> desk.take(Order.of(
                new CreateProduct(
                        story,
                        Ids.next(),
                        Ids.next(),
                        new ProductKey(TestProduct.newKey()),
                        new Title("N"),
                        null,
                        null,
                        null),
                TestProduct.ADMIN)));
        var one = Ids.next();
        mustBeNew(() -> desk.take(Order.of(
                new CreateProduct(
                        one, one, one, new ProductKey(TestProduct.newKey()), new Title("N"), null, null, null),
                TestProduct.ADMIN)));
    }

    private static void mustBeNew(Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.rule()).isEqualTo(SharedRule.ID_IS_NEW));
    }

    private static void mustBeOneEffect(List<Object> outcomes) {
        var answers = outcomes.stream()
                .filter(CommandDesk.Outcome.class::isInstance)
                .map(CommandDesk.Outcome.class::cast)
                .toList();
        assertThat(answers)
                .extracting(CommandDesk.Outcome::answer)
                .isNotEmpty()
                .containsOnly(answers.getFirst().answer());
        assertThat(answers).filteredOn(outcome -> !outcome.replayed()).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof CommandDesk.Outcome))
                .allSatisfy(other -> assertThat(other).isInstanceOf(Refused.InProgress.class));
    }

    private record Body(String command, String json) {}

    private Body opening(String name) {
        return new Body("OpenBacklog", "{\"productId\": \"" + product.id + "\", \"name\": \"" + name + "\"}");
    }

    private CommandDesk.Outcome take(String key, Body body) {
        return desk.take(order(key, body, product.owner(), null));
    }

    private Order order(String key, Body body, Order.Actor actor, @Nullable Long expectedVersion) {
        var bytes = body.json().getBytes(UTF_8);
        return new Order(
                reader.read(body.command(), bytes),
                actor,
                UUID.randomUUID().toString(),
                key,
                Sha256.of(bytes),
                expectedVersion,
                null);
    }

    private long receipts() {
        return JdbcClient.create(database)
                .sql("select count(*) from command.receipt where actor = ?")
                .param(product.owner().person())
                .query(Long.class)
                .single();
    }
}
