package dev.backstory.command.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.reading.CommandReader;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.Command;
import dev.backstory.events.BaselineNamed;
import dev.backstory.events.Ids;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several commands in one unit of work. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class BatchTest {
    private static final int CALLS = 40;
    private static final String SO = ", \"rationale\": {\"text\": \"So\"}";

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
    void answers_each_command_as_if_it_had_come_alone() {
        var story = Ids.next();
        var before = product.events(log).getLast().position();
        var answers = take(
                define(story),
                command("EstimateStory", "\"storyId\": \"" + story + "\", \"points\": 3"),
                command("EstimateStory", "\"storyId\": \"" + story + "\", \"points\": 3"),
                define(Ids.next()));
        assertThat(answers).extracting(Answer::version).containsExactly(1L, 2L, 2L, 1L);
        assertThat(answers)
                .extracting(Answer::position)
                .containsExactly(before + 2, before + 3, before + 3, before + 5);
        assertThat(answers.get(2).events()).isEmpty();
        var recorded = product.events(log);
        for (var answer : answers) {
            assertThat(answer.events())
                    .extracting(Answer.Entry::id)
                    .containsExactlyElementsOf(recorded.stream()
                            .filter(event -> event.provenance().commandId().equals(answer.commandId()))
                            .map(event -> event.eventId())
                            .toList());
        }
        assertThat(answers).extracting(Answer::commandId).doesNotHaveDuplicates();
    }

    @Test
    void happens_at_one_time() {
        take(define(Ids.next()), define(Ids.next()), define(Ids.next()));
        var last = product.events(log).reversed().subList(0, 6);
        assertThat(last)
                .extracting(event -> event.provenance().recorded())
                .containsOnly(last.getFirst().provenance().recorded());
    }

    @Test
    void that_changes_nothing_ends_where_the_product_stands() {
        var stories = product.stories(2);
        var stay = product.move(stories.getFirst(), new Placement.Top());
        var answers = take(stay, stay);
        assertThat(answers)
                .extracting(Answer::position)
                .containsOnly(product.events(log).getLast().position());
    }

    @Test
    void lets_later_commands_see_what_earlier_ones_did() {
        var story = Ids.next();
        var sibling = Ids.next();
        var question = Ids.next();
        var subject = "\"subject\": {\"type\": \"STORY\", \"id\": \"" + story + "\"}";
        var answers = take(
                define(story),
                define(sibling),
                product.move(sibling, new Placement.Before(story)),
                command("AskQuestion", "\"questionId\": \"" + question + "\", " + subject + ", \"text\": \"Why?\""),
                command("AnswerQuestion", "\"questionId\": \"" + question + "\", \"answer\": \"So\""),
                command("NameBaseline", "\"name\": \"Now\""),
                command("WithdrawStory", "\"storyId\": \"" + story + "\"" + SO));
        assertThat(answers).allMatch(answer -> !answer.events().isEmpty());
        var named = product.events(log).stream()
                .filter(event -> event.event() instanceof BaselineNamed)
                .findFirst()
                .orElseThrow();
        assertThat(((BaselineNamed) named.event()).position()).isEqualTo(named.position() - 1);
        assertThat(product.order(log)).contains(sibling);
    }

    @Test
    void asks_for_each_right_as_the_commands_before_have_left_it() {
        var manager = product.as(Role.PRODUCT_MANAGER);
        var another = Ids.next();
        var give = command("AssignRole", "\"person\": \"" + another + "\", \"role\": \"PRODUCT_MANAGER\"");
        var resign =
                command("RevokeRole", "\"person\": \"" + manager.person() + "\", \"role\": \"PRODUCT_MANAGER\"" + SO);
        var refused = refused(manager, give, resign, command("RenameProduct", "\"name\": \"Mine\""));
        assertThat(refused.index()).isEqualTo(2);
        assertThat(refused.why()).hasSameClassAs(Gatekeeper.unknownProduct());
        assertThat(desk.take(batch(null, manager, give, resign)).answers()).hasSize(2);
    }

    @Test
    void makes_a_product_with_what_is_in_it() {
        var made = Ids.next();
        var manager = Ids.next();
        var create = reader.read(
                "CreateProduct",
                ("{\"productId\": \"" + made + "\", \"key\": \"" + TestProduct.newKey() + "\", \"name\": \"N\"}")
                        .getBytes(UTF_8));
        var give = of(made, "AssignRole", "\"person\": \"" + manager + "\", \"role\": \"PRODUCT_MANAGER\"");
        var tooMuch = refused(TestProduct.ADMIN, create, give, give);
        assertThat(tooMuch.index()).isEqualTo(2);
        assertThat(tooMuch.why()).isInstanceOf(Refused.NotYourRole.class);
        assertThat(desk.take(batch(null, TestProduct.ADMIN, create, give)).answers())
                .extracting(Answer::version)
                .containsExactly(1L, 2L);
    }

    @Test
    void takes_no_id_twice() {
        var story = Ids.next();
        for (var again : List.of(
                define(story),
                command("OpenBacklog", "\"backlogId\": \"" + story + "\", \"name\": \"Other\""),
                command(
                        "AddRoadmapItem",
                        "\"itemId\": \"" + story
                                + "\", \"kind\": \"FEATURE\", \"title\": \"T\", \"horizon\": \"NOW\""))) {
            var actor =
                    again.commandName().equals("AddRoadmapItem") ? product.as(Role.PRODUCT_MANAGER) : product.owner();
            var refused = refused(actor, define(story), again);
            assertThat(refused.index()).isEqualTo(1);
            assertThat(((RuleViolation) refused.why()).rule()).isEqualTo(SharedRule.ID_IS_NEW);
        }
    }

    @Test
    void a_refusal_anywhere_refuses_all_and_leaves_the_aggregates_as_they_were() {
        var stories = product.stories(5);
        var order = new ArrayList<>(product.order(log));
        var before = product.events(log).size();
        var story = Ids.next();
        var open = command("OpenBacklog", "\"name\": \"Second\"");
        var refused = refused(
                product.owner(),
                open,
                product.move(stories.getLast(), new Placement.Top()),
                define(story),
                command("EstimateStory", "\"storyId\": \"" + stories.getFirst() + "\", \"points\": 8"),
                product.move(Ids.next(), new Placement.Top()));
        assertThat(refused.index()).isEqualTo(4);
        assertThat(product.events(log)).hasSize(before);
        assertThat(product.take(product.move(stories.getLast(), new Placement.Bottom()))
                        .events())
                .isEmpty();
        assertThat(product.take(command("EstimateStory", "\"storyId\": \"" + stories.getFirst() + "\", \"points\": 8"))
                        .version())
                .isEqualTo(2);
        assertThat(product.take(open).events()).hasSize(1);
        assertThat(product.take(define(story)).events()).hasSize(2);
        order.add(story);
        assertThat(product.order(log)).isEqualTo(order);
    }

    @Test
    void records_no_more_events_than_a_transaction_may() {
        var commands = new ArrayList<Command>();
        for (int i = 0; i < 30; i++) {
            var story = Ids.next();
            var children = "{\"title\": \"C\"},".repeat(99) + "{\"title\": \"C\"}";
            commands.add(define(story));
            commands.add(
                    command("SplitStory", "\"storyId\": \"" + story + "\", \"children\": [" + children + "]" + SO));
        }
        var before = product.events(log).size();
        var refused = refused(product.owner(), commands.toArray(Command[]::new));
        assertThat(refused.why()).isInstanceOf(Refused.TooManyEvents.class);
        assertThat(refused.index()).isBetween(40, 55);
        assertThat(product.events(log)).hasSize(before);
    }

    @Test
    void repeats_its_answers_to_its_key() {
        var batch = batch("key", product.owner(), define(Ids.next()), define(Ids.next()));
        var first = desk.take(batch);
        var before = product.events(log).size();
        assertThat(desk.take(batch)).isEqualTo(new CommandDesk.Outcomes(first.answers(), true));
        assertThat(product.events(log)).hasSize(before);
        var other = new Batch(batch.commands(), batch.actor(), "test", "key", new byte[] {1});
        assertThatThrownBy(() -> desk.take(other)).isInstanceOf(Refused.KeyReused.class);
    }

    @Test
    void keeps_no_receipt_of_a_refusal() {
        var story = Ids.next();
        var batch = batch("key", product.owner(), command("StartStory", "\"storyId\": \"" + story + "\""));
        assertThatThrownBy(() -> desk.take(batch)).isInstanceOf(BatchRefused.class);
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from command.receipt where actor = ?")
                        .param(product.owner().person())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void has_one_effect_for_many_calls_at_once() throws Exception {
        var batch = batch("many", product.owner(), define(Ids.next()), define(Ids.next()));
        var before = product.events(log).size();
        var outcomes = AtOnce.of(CALLS, i -> desk.take(batch));
        assertThat(product.events(log)).hasSize(before + 4);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof CommandDesk.Outcomes made && !made.replayed())
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof CommandDesk.Outcomes))
                .allSatisfy(other -> assertThat(other).isInstanceOf(Refused.InProgress.class));
    }

    private List<Answer> take(Command... commands) {
        return desk.take(batch(null, product.owner(), commands)).answers();
    }

    private BatchRefused refused(Order.Actor actor, Command... commands) {
        var refused = catchThrowableOfType(BatchRefused.class, () -> desk.take(batch(null, actor, commands)));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static Batch batch(@Nullable String key, Order.Actor actor, Command... commands) {
        return new Batch(List.of(commands), actor, "test", key, new byte[0]);
    }

    private Command define(UUID story) {
        return product.story(story, "Story", null);
    }

    private Command command(String name, String properties) {
        return of(product.id, name, properties);
    }

    private Command of(UUID id, String name, String properties) {
        var body = "{\"productId\": \"" + id + "\", " + properties + "}";
        return reader.read(name, body.getBytes(UTF_8));
    }
}
