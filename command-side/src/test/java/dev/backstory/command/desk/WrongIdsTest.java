package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backstory.command.backlog.BacklogCommand.OpenBacklog;
import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.backlog.BacklogCommand.StoryMove;
import dev.backstory.command.backlog.BacklogRule;
import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.item.ItemCommand.Horizon;
import dev.backstory.command.item.ItemCommand.RescheduleRoadmapItem;
import dev.backstory.command.item.ItemRule;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.support.Command;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.support.text.Why;
import dev.backstory.events.Ids;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** An id of nothing, of another product's thing and of another kind of thing are told apart from none. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class WrongIdsTest {
    private static final Why WHY = Why.of("So");

    @Autowired
    CommandDesk desk;

    @Autowired
    LogCursor log;

    private TestProduct product;
    private List<UUID> wrongBacklogs;
    private List<UUID> wrongItems;
    private UUID item;

    @BeforeEach
    void make() {
        product = TestProduct.made(desk);
        var elsewhere = TestProduct.made(desk);
        item = add(product);
        var story = product.story("Here");
        var storyThere = elsewhere.story("There");
        wrongBacklogs = List.of(Ids.next(), elsewhere.backlog, story, storyThere, item, product.id);
        wrongItems = List.of(Ids.next(), add(elsewhere), story, storyThere, product.backlog, product.id);
    }

    @Test
    void a_backlog_is_not_found() {
        for (var id : wrongBacklogs) {
            var moves = List.of(new StoryMove(Ids.next(), new Placement.Top(), null));
            mustNotBeFound(new ReprioritiseBacklog(product.id, id, moves, WHY), product.owner());
            mustNotBeFound(story(id, null), product.owner());
        }
    }

    @Test
    void an_item_is_not_found() {
        for (var id : wrongItems) {
            var reschedule = new RescheduleRoadmapItem(product.id, id, null, Horizon.LATER, WHY);
            mustNotBeFound(reschedule, product.as(Role.PRODUCT_MANAGER));
        }
    }

    @Test
    void what_is_there_is_not_made_again() {
        for (var id : List.of(product.story("Here already"), item, product.backlog, product.id)) {
            var refused = catchThrowableOfType(
                    RuleViolation.class, () -> desk.take(Order.of(product.story(id, "Again", null), product.owner())));
            assertThat(refused.rule()).isEqualTo(SharedRule.ID_IS_NEW);
        }
    }

    @Test
    void a_role_is_given_to_somebody_whom_the_installation_knows() {
        var assign = new AssignRole(product.id, TestCommands.NOBODY, Role.STAKEHOLDER, null);
        var refused = catchThrowableOfType(
                RuleViolation.class, () -> desk.take(Order.of(assign, product.as(Role.PRODUCT_MANAGER))));
        assertThat(refused.rule()).isEqualTo(SharedRule.PERSON_IS_KNOWN);
        assertThat(refused.details()).isEqualTo(Map.of("people", List.of(TestCommands.NOBODY)));
    }

    @Test
    void a_story_refers_to_an_item_of_its_product() {
        for (var id : wrongItems) {
            var refused = catchThrowableOfType(
                    RuleViolation.class, () -> desk.take(Order.of(story(product.backlog, id), product.owner())));
            assertThat(refused.rule()).isEqualTo(ItemRule.ITEM_IS_IN_THIS_PRODUCT);
            assertThat(refused.details()).isEqualTo(Map.of("itemId", id));
        }
        assertThat(product.take(story(product.backlog, item)).events()).hasSize(2);
    }

    /** What a refused command had begun is not found by the next one, not even in a cache. */
    @Test
    void a_refused_story_was_never_there() {
        var id = Ids.next();
        var refused = product.story(id, "Refused", new Placement.Before(Ids.next()));
        assertThatThrownBy(() -> product.take(refused)).isInstanceOf(RuleViolation.class);
        assertThat(product.take(product.story(id, "Taken", null)).version()).isEqualTo(1);
    }

    @Test
    void a_backlog_has_a_name_of_its_own_in_whatever_case() {
        product.take(new OpenBacklog(product.id, Ids.next(), new Title("Team"), null));
        var refused = catchThrowableOfType(
                RuleViolation.class,
                () -> product.take(new OpenBacklog(product.id, Ids.next(), new Title(" TEAM "), null)));
        assertThat(refused.rule()).isEqualTo(BacklogRule.BACKLOG_NAME_IS_FREE);
        var elsewhere = TestProduct.made(desk);
        assertThat(elsewhere
                        .take(new OpenBacklog(elsewhere.id, Ids.next(), new Title("Team"), null))
                        .events())
                .hasSize(1);
    }

    private void mustNotBeFound(Command command, Order.Actor actor) {
        var before = product.events(log).size();
        assertThatThrownBy(() -> desk.take(Order.of(command, actor)))
                .as("%s", command)
                .isInstanceOf(Refused.NotFound.class)
                .hasMessage("There is no such thing in the product.");
        assertThat(product.events(log)).hasSize(before);
    }

    private DefineStory story(UUID backlog, @Nullable UUID roadmapItem) {
        return new DefineStory(
                product.id,
                backlog,
                Ids.next(),
                new Title("T"),
                null,
                null,
                List.of(),
                roadmapItem,
                List.of(),
                null,
                null);
    }

    private UUID add(TestProduct to) {
        var id = Ids.next();
        var add = new AddRoadmapItem(
                to.id, id, null, new Title("Item"), null, List.of(), null, null, Horizon.NOW, null, null);
        desk.take(Order.of(add, to.as(Role.PRODUCT_MANAGER)));
        return id;
    }
}
