package dev.backstory.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.backstory.command.backlog.BacklogCommand.OpenBacklog;
import dev.backstory.command.backlog.BacklogRule;
import dev.backstory.command.item.ItemRule;
import dev.backstory.command.reading.CommandReader;
import dev.backstory.command.rule.Refused;
import dev.backstory.command.rule.RuleViolation;
import dev.backstory.command.rule.SharedRule;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.Event;
import dev.backstory.events.Ids;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryWithdrawn;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.json.JsonMapper;

/** Stories leave their places, by commands as clients send them, over the real store. */
@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class StoryPlacesTest {
    private static final Map<String, Object> WHY = Map.of("text", "So");
    private static final Map<String, Object> NARRATIVE = Map.of("asA", "user", "iWant", "this", "soThat", "that");

    @Autowired
    CommandDesk desk;

    @Autowired
    CommandReader reader;

    @Autowired
    LogCursor log;

    private TestProduct product;
    private UUID first;
    private UUID second;
    private UUID third;

    @BeforeEach
    void make() {
        product = TestProduct.made(desk);
        first = product.story("First");
        second = product.story("Second");
        third = product.story("Third");
    }

    @Test
    void an_accepted_story_leaves_its_place() {
        done(second);
        var events = owner("AcceptStory", Map.of("storyId", second, "rationale", WHY));
        assertThat(events.getFirst())
                .isInstanceOfSatisfying(
                        StoryAccepted.class,
                        accepted -> assertThat(accepted.missing()).hasSize(1));
        assertThat(events.getLast()).isEqualTo(new StoryLeft(product.backlog, second, "ACCEPTED", 2));
        assertThat(events).hasSize(2);
    }

    @Test
    void a_withdrawn_story_leaves_its_place() {
        var events = owner("WithdrawStory", Map.of("storyId", first, "rationale", WHY));
        assertThat(events)
                .containsExactly(
                        new StoryWithdrawn(first, "DEFINED"), new StoryLeft(product.backlog, first, "WITHDRAWN", 1));
        var refused = catchThrowableOfType(
                RuleViolation.class, () -> owner("WithdrawStory", Map.of("storyId", first, "rationale", WHY)));
        assertThat(refused.rule().name()).isEqualTo("STORY_IS_OPEN");
    }

    @Test
    void a_story_that_moves_leaves_the_one_place_and_takes_the_other() {
        var core = backlog("Core");
        var there = owner("DefineStory", Map.of("backlogId", core, "title", "There", "storyId", Ids.next()));
        var events =
                owner("MoveStory", Map.of("storyId", second, "backlogId", core, "placement", "TOP", "rationale", WHY));
        assertThat(events)
                .startsWith(
                        new StoryLeft(product.backlog, second, "MOVED", 2),
                        new StoryMoved(second, product.backlog, core));
        var ranked = (StoryRanked) events.getLast();
        assertThat(ranked.backlogId()).isEqualTo(core);
        assertThat(ranked.rank()).isEqualTo(1);
        assertThat(ranked.below()).isEqualTo(((StoryDefined) there.getFirst()).storyId());
        assertThat(owner("MoveStory", Map.of("storyId", second, "backlogId", core, "rationale", WHY)))
                .isEmpty();
        assertThat(owner("MoveStory", Map.of("storyId", second, "backlogId", product.backlog, "rationale", WHY)))
                .hasSize(3);
    }

    @Test
    void a_story_moves_to_a_backlog_of_its_product_alone() {
        var elsewhere = TestProduct.made(desk);
        for (var wrong : List.of(Ids.next(), elsewhere.backlog, first, product.id)) {
            var refused = catchThrowableOfType(
                    RuleViolation.class,
                    () -> owner("MoveStory", Map.of("storyId", second, "backlogId", wrong, "rationale", WHY)));
            assertThat(refused.rule()).isEqualTo(BacklogRule.BACKLOG_IS_IN_THIS_PRODUCT);
            assertThat(refused.details()).isEqualTo(Map.of("backlogId", wrong));
        }
        assertThat(product.order(log)).containsExactly(first, second, third);
    }

    @Test
    void a_refused_place_leaves_everything_as_it_was() {
        var core = backlog("Core");
        var body = Map.of("storyId", second, "backlogId", core, "placement", Map.of("before", third), "rationale", WHY);
        assertThatThrownBy(() -> owner("MoveStory", body)).isInstanceOf(RuleViolation.class);
        assertThat(product.order(log)).containsExactly(first, second, third);
        assertThat(owner("MoveStory", Map.of("storyId", second, "backlogId", core, "rationale", WHY)))
                .hasSize(3);
    }

    @Test
    void a_story_is_split_into_parts_that_stand_where_it_stood() {
        owner("EstimateStory", Map.of("storyId", second, "points", 8));
        var one = Ids.next();
        var children =
                List.of(Map.of("storyId", one, "title", "One", "points", 5), Map.of("title", "Other", "points", 3));
        var events = owner("SplitStory", Map.of("storyId", second, "children", children, "rationale", WHY));
        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "StorySplit",
                        "StoryDefined",
                        "StoryEstimated",
                        "StoryDefined",
                        "StoryEstimated",
                        "StoryLeft",
                        "StoryRanked",
                        "StoryRanked");
        var split = (StorySplit) events.getFirst();
        var other = split.children().getLast().storyId();
        assertThat(split.children().getFirst().storyId()).isEqualTo(one);
        assertThat(((StoryEstimated) events.get(4)).storyId()).isEqualTo(other);
        assertThat(events.get(5)).isEqualTo(new StoryLeft(product.backlog, second, "SPLIT", 2));
        assertThat(events.subList(6, 8))
                .extracting(event -> ((StoryRanked) event).storyId(), event -> ((StoryRanked) event).rank())
                .containsExactly(tuple(one, 2), tuple(other, 3));
        assertThat(owner("EstimateStory", Map.of("storyId", one, "points", 5))).isEmpty();
    }

    @Test
    void a_part_has_an_id_that_is_new() {
        for (var taken : List.of(first, product.backlog, product.id)) {
            var children = List.of(Map.of("storyId", taken, "title", "One"), Map.of("title", "Other"));
            var refused = catchThrowableOfType(
                    RuleViolation.class,
                    () -> owner("SplitStory", Map.of("storyId", second, "children", children, "rationale", WHY)));
            assertThat(refused.rule()).isEqualTo(SharedRule.ID_IS_NEW);
        }
    }

    @Test
    void a_story_is_refined_for_an_open_item_of_its_product() {
        var item = item();
        assertThat(owner("RefineStory", Map.of("storyId", first, "roadmapItemId", item)))
                .hasSize(1);
        for (var wrong : List.of(Ids.next(), first)) {
            var refused = catchThrowableOfType(
                    RuleViolation.class, () -> owner("RefineStory", Map.of("storyId", first, "roadmapItemId", wrong)));
            assertThat(refused.rule()).isEqualTo(ItemRule.ITEM_IS_IN_THIS_PRODUCT);
        }
        assertThat(owner("RefineStory", Map.of("storyId", first, "roadmapItemId", item)))
                .isEmpty();
    }

    @Test
    void work_does_not_begin_for_an_item_that_was_dropped() {
        var item = item();
        owner("RefineStory", Map.of("storyId", first, "roadmapItemId", item));
        ready(first);
        take("DropRoadmapItem", Map.of("itemId", item, "rationale", WHY), Role.PRODUCT_MANAGER);
        var refused = catchThrowableOfType(
                RuleViolation.class, () -> take("StartStory", Map.of("storyId", first), Role.TEAM_MEMBER));
        assertThat(refused.rule()).isEqualTo(ItemRule.ITEM_IS_NOT_DROPPED);
        assertThat(owner("RefineStory", Map.of("storyId", first, "title", "Still of it")))
                .hasSize(1);
        var released = new HashMap<String, Object>(Map.of("storyId", first));
        released.put("roadmapItemId", null);
        assertThat(owner("RefineStory", released)).hasSize(1);
        assertThat(take("StartStory", Map.of("storyId", first), Role.TEAM_MEMBER))
                .hasSize(1);
    }

    @Test
    void a_story_of_a_dropped_item_is_split_once_it_is_of_that_item_no_more() {
        var item = item();
        owner("RefineStory", Map.of("storyId", second, "roadmapItemId", item));
        take("DropRoadmapItem", Map.of("itemId", item, "rationale", WHY), Role.PRODUCT_MANAGER);
        var children = List.of(Map.of("title", "One"), Map.of("title", "Other"));
        var split = Map.of("storyId", second, "children", children, "rationale", WHY);
        var refused = catchThrowableOfType(RuleViolation.class, () -> owner("SplitStory", split));
        assertThat(refused.rule()).isEqualTo(ItemRule.ITEM_IS_OPEN);
        var released = new HashMap<String, Object>(Map.of("storyId", second));
        released.put("roadmapItemId", null);
        owner("RefineStory", released);
        assertThat(owner("SplitStory", split)).isNotEmpty();
    }

    @Test
    void no_story_is_found_by_the_id_of_anything_else() {
        var elsewhere = TestProduct.made(desk).story("There");
        for (var wrong : List.of(Ids.next(), elsewhere, product.backlog, product.id)) {
            for (var command : List.of("WithdrawStory", "RefineStory", "EstimateStory", "MarkStoryReady")) {
                var body = command.equals("EstimateStory")
                        ? Map.<String, Object>of("storyId", wrong, "points", 1)
                        : Map.<String, Object>of("storyId", wrong, "rationale", WHY);
                assertThatThrownBy(() -> owner(command, body))
                        .as(command)
                        .isInstanceOf(Refused.NotFound.class)
                        .hasMessage("There is no such thing in the product.");
            }
        }
    }

    private void done(UUID story) {
        ready(story);
        take("StartStory", Map.of("storyId", story), Role.TEAM_MEMBER);
        take("CompleteStory", Map.of("storyId", story), Role.TEAM_MEMBER);
    }

    private void ready(UUID story) {
        owner("RefineStory", Map.of("storyId", story, "narrative", NARRATIVE, "criteriaAdded", List.of("It works")));
        owner("EstimateStory", Map.of("storyId", story, "points", 3));
        owner("MarkStoryReady", Map.of("storyId", story));
    }

    private UUID item() {
        var item = Ids.next();
        take("AddRoadmapItem", Map.of("itemId", item, "title", "Item"), Role.PRODUCT_MANAGER);
        return item;
    }

    private UUID backlog(String name) {
        var backlog = Ids.next();
        product.take(new OpenBacklog(product.id, backlog, new Title(name), null));
        return backlog;
    }

    private List<Event> owner(String command, Map<String, ?> body) {
        return take(command, body, Role.PRODUCT_OWNER);
    }

    /** What it recorded. */
    private List<Event> take(String command, Map<String, ?> body, Role role) {
        var said = new HashMap<String, Object>(body);
        said.put("productId", product.id);
        var json = JsonMapper.shared().writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
        var answer = desk.take(Order.of(reader.read(command, json), product.as(role)))
                .answer();
        var recorded = product.events(log);
        return recorded.subList(recorded.size() - answer.events().size(), recorded.size()).stream()
                .map(event -> event.event())
                .toList();
    }
}
