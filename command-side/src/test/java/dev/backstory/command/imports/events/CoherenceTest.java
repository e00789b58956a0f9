package dev.backstory.command.imports.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.Criterion;
import dev.backstory.events.Endorsed;
import dev.backstory.events.Event;
import dev.backstory.events.Moved;
import dev.backstory.events.OrderRespaced;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.ProductRenamed;
import dev.backstory.events.Provenance;
import dev.backstory.events.Rationale;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.Rekeyed;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StoryRejected;
import dev.backstory.events.StorySplit;
import dev.backstory.events.SubjectType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoherenceTest {
    private static final UUID PRODUCT = UUID.randomUUID();
    private static final UUID ROADMAP = UUID.randomUUID();
    private static final UUID BACKLOG = UUID.randomUUID();
    private static final UUID OTHER_BACKLOG = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID CRITERION = UUID.randomUUID();
    private static final UUID NOTHING = UUID.randomUUID();
    private static final String NOT_THERE = "not there";

    private final Coherence coherence = new Coherence(PRODUCT);

    @BeforeEach
    void two_stories_stand_in_a_backlog() {
        take(new ProductCreated(PRODUCT, "SHOP", "Shop", ROADMAP, false));
        take(new RoadmapOpened(ROADMAP, PRODUCT));
        take(new BacklogOpened(BACKLOG, PRODUCT, "One"));
        take(new BacklogOpened(OTHER_BACKLOG, PRODUCT, "Other"));
        take(story(FIRST, BACKLOG, null));
        take(story(SECOND, BACKLOG, null));
        take(new StoryRanked(BACKLOG, FIRST, 1, "a1", null, null));
        take(new StoryRanked(BACKLOG, SECOND, 2, "a2", FIRST, null));
    }

    @Test
    void what_goes_with_the_rest_is_taken() {
        take(new BacklogReprioritised(BACKLOG, List.of(new Moved(SECOND, 2, 1, "a0V", null, FIRST))));
        take(new OrderRespaced(BACKLOG, List.of(new Rekeyed(SECOND, "a1"), new Rekeyed(FIRST, "a2"))));
        take(new StoryLeft(BACKLOG, FIRST, "MOVED", 2));
        take(new StoryMoved(FIRST, BACKLOG, OTHER_BACKLOG));
        take(new StoryRanked(OTHER_BACKLOG, FIRST, null, null, null, null));
        take(new SourceStatusChanged(SubjectType.STORY, FIRST, null, "Closed", "DONE", null, "ACCEPTED"));
        assertThat(coherence.isComplete()).isTrue();
    }

    @Test
    void what_moves_and_leaves_stands_there_as_it_is_said() {
        refused(new StoryRanked(BACKLOG, FIRST, 3, "a3", SECOND, null), "in this order already");
        refused(new StoryRanked(OTHER_BACKLOG, FIRST, 1, "a1", null, null), "not of this backlog");
        refused(new StoryLeft(OTHER_BACKLOG, FIRST, "MOVED", null), "does not stand in this order");
        refused(new StoryLeft(BACKLOG, FIRST, "MOVED", 2), "a rank before");
        refused(new StoryMoved(FIRST, BACKLOG, OTHER_BACKLOG), "has not left its place");
        refused(new StoryMoved(FIRST, OTHER_BACKLOG, BACKLOG), "from where it is not");
        refused(moved(new Moved(SECOND, 2, 2, "a0V", FIRST, null)), "do not go with its order key");
        refused(moved(new Moved(SECOND, 2, 1, "a0V", null, null)), "do not go with its order key");
        refused(moved(new Moved(SECOND, 2, 2, "a3", FIRST, null), new Moved(SECOND, 2, 2, "a3", FIRST, null)), "twice");
    }

    @Test
    void order_keys_are_keys_and_nobody_elses() {
        for (var key : List.of("", "0", "a10", "a-1", "ä1", "a".repeat(1_001))) {
            refused(moved(new Moved(SECOND, 2, 2, key, FIRST, null)), "an order key that is none");
        }
        refused(moved(new Moved(SECOND, 2, 2, "a1", FIRST, null)), "an order key that another entry has");
        refused(new OrderRespaced(BACKLOG, List.of(new Rekeyed(SECOND, "a0V"))), "should stay where it stands");
        refused(new OrderRespaced(BACKLOG, List.of(new Rekeyed(NOTHING, "a3"))), "should stay where it stands");
    }

    @Test
    void what_an_event_is_about_is_there() {
        refused(story(NOTHING, NOTHING, null), NOT_THERE);
        refused(story(NOTHING, BACKLOG, FIRST), "a roadmap item that is " + NOT_THERE);
        refused(story(FIRST, BACKLOG, null), "an id that something before it has");
        refused(new StoryRejected(FIRST, "DONE", List.of(NOTHING)), NOT_THERE);
        refused(
                new RoadmapItemAdded(
                        NOTHING, PRODUCT, ROADMAP, "FEATURE", "x", null, List.of(NOTHING), null, null, null),
                "a goal");
        refused(new Endorsed(SubjectType.VISION, PRODUCT, 1, null), "a revision that is not there");
        refused(new Endorsed(SubjectType.BACKLOG, BACKLOG, 1, null), "what is not reviewed");
        refused(new SourceStatusChanged(SubjectType.STORY, FIRST, null, "x", "DONE", null, "SHIPPED"), "a status");
        refused(
                new SourceFieldChanged(SubjectType.STORY, FIRST, SourceField.ROADMAP_ITEM_ID, null, SECOND.toString()),
                NOT_THERE);
        refused(
                new SourceFieldChanged(SubjectType.STORY, FIRST, SourceField.POINTS, null, "many"),
                "its field cannot have");
    }

    @Test
    void an_epic_may_have_become_a_story_and_no_story_becomes_an_epic() {
        take(new SourceFieldChanged(SubjectType.STORY, FIRST, SourceField.KIND, "FEATURE", "USER_STORY"));
        refused(
                new SourceFieldChanged(SubjectType.STORY, FIRST, SourceField.KIND, "USER_STORY", "FEATURE"),
                "means nothing here");
    }

    @Test
    void a_product_is_called_as_one_can_be() {
        take(new ProductRenamed(PRODUCT, "Shop", "x".repeat(200)));
        for (var name : List.of("", "x".repeat(201), "two\nlines")) {
            refused(new ProductRenamed(PRODUCT, "Shop", name), "a name that nothing can have");
        }
    }

    @Test
    void parts_of_a_split_story_begin_after_it() {
        refused(new StorySplit(FIRST, "READY", List.of(new SplitOff(SECOND, null))), "there already");
        take(new StorySplit(FIRST, "READY", List.of(new SplitOff(NOTHING, null))));
        assertThat(coherence.isComplete()).isFalse();
        take(story(NOTHING, BACKLOG, null));
        assertThat(coherence.isComplete()).isTrue();
    }

    @Test
    void a_reason_carries_out_a_decision_that_is_there() {
        var why = new Rationale("because", List.of(), NOTHING);
        assertThatThrownBy(() -> coherence.take(recorded(new StoryRejected(FIRST, "DONE", List.of()), why)))
                .isInstanceOf(Impossible.class)
                .hasMessageContaining("a decision that is not there");
    }

    private void refused(Event event, String why) {
        assertThatThrownBy(() -> take(event)).isInstanceOf(Impossible.class).hasMessageContaining(why);
    }

    private void take(Event event) {
        coherence.take(recorded(event, null));
    }

    private static BacklogReprioritised moved(Moved... moves) {
        return new BacklogReprioritised(BACKLOG, List.of(moves));
    }

    private static StoryDefined story(UUID id, UUID backlog, @Nullable UUID item) {
        var criteria = List.of(new Criterion(CRITERION, "Works"));
        return new StoryDefined(id, PRODUCT, backlog, "Story", "BUG", null, criteria, item, List.of());
    }

    private static RecordedEvent recorded(Event event, @Nullable Rationale why) {
        var at = Instant.EPOCH;
        var provenance =
                new Provenance(PRODUCT, NOTHING, List.of("ADMIN"), NOTHING, "Any", "c", at, at, why, null, false);
        return new RecordedEvent(1, UUID.randomUUID(), "Any", event.subject().id(), 2, event, provenance);
    }
}
