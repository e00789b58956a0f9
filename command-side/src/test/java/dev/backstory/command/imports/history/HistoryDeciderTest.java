package dev.backstory.command.imports.history;

import static dev.backstory.command.imports.history.Sample.MANAGER;
import static dev.backstory.command.imports.history.Sample.NOW;
import static dev.backstory.command.imports.history.Sample.ORDER;
import static dev.backstory.command.imports.history.Sample.decided;
import static dev.backstory.command.imports.history.Sample.events;
import static dev.backstory.command.imports.history.Sample.fact;
import static dev.backstory.command.imports.history.Sample.item;
import static dev.backstory.command.imports.history.Sample.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.BacklogOpened;
import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapOpened;
import dev.backstory.events.RoleAssigned;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryDeciderTest {
    private static final Instant FIRST = Instant.parse("2024-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("2024-03-04T00:00:00Z");

    private static final Sample.Decided SHOP = decided(
            "Summary,Issue key,Issue Type,Status,Creator,Created,Resolved,Labels,Priority,Custom field (Story Points),Epic Link,Start date,Due Date",
            "Checkout,AB-1,Epic,Done,ann,2024-01-02,2024-03-04,,,8,,2024-01-05,2024-02-29",
            "Pay,AB-2,Story,Done,ann,2024-01-03,2024-02-02,web,High,3.5,AB-1,,",
            "Search,AB-3,Bug,To Do,,2024-01-03,,,,,,,");

    @Test
    void a_product_begins_at_its_first_fact_and_is_there_at_its_last() {
        assertThat(SHOP.facts())
                .extracting(fact -> fact.event().getClass().getSimpleName())
                .containsExactly(
                        "ProductCreated",
                        "RoleAssigned",
                        "RoadmapOpened",
                        "BacklogOpened",
                        "RoadmapItemAdded",
                        "RoadmapItemRanked",
                        "SourceFieldChanged",
                        "StoryDefined",
                        "StoryRanked",
                        "StoryEstimated",
                        "StoryDefined",
                        "StoryRanked",
                        "SourceStatusChanged",
                        "ForeignFactRecorded",
                        "SourceStatusChanged",
                        "StoryLeft",
                        "SourceStatusChanged",
                        "RoadmapItemLeft",
                        "HistoryImported");
        var product = ORDER.productId();
        var roadmap = ORDER.ids().roadmap();
        var backlog = ORDER.ids().backlog();
        assertThat(events(SHOP).subList(0, 4))
                .containsExactly(
                        new ProductCreated(product, "SHOP", "Shop", roadmap, false, true),
                        new RoleAssigned(product, MANAGER, "PRODUCT_MANAGER"),
                        new RoadmapOpened(roadmap, product),
                        new BacklogOpened(backlog, product, "Backlog"));
        assertThat(SHOP.facts().getFirst().occurred()).isEqualTo(FIRST);
        assertThat(SHOP.facts().getLast().occurred()).isEqualTo(LAST);
        assertThat(events(SHOP).getLast())
                .isEqualTo(new HistoryImported(product, ORDER.importId(), "jira-csv", "9f86", 0, 0));
    }

    @Test
    void an_epic_is_an_item_with_its_timeframe_points_and_end() {
        var id = item("AB-1");
        var roadmap = ORDER.ids().roadmap();
        var timeframe = new Timeframe(LocalDate.of(2024, 1, 5), LocalDate.of(2024, 2, 29), "DAY");
        assertThat(events(SHOP).stream().filter(event -> isAbout(event, id)))
                .containsExactly(
                        new RoadmapItemAdded(
                                id,
                                ORDER.productId(),
                                roadmap,
                                "FEATURE",
                                "Checkout",
                                null,
                                List.of(),
                                null,
                                timeframe,
                                null),
                        new SourceFieldChanged(SubjectType.ROADMAP_ITEM, id, SourceField.POINTS, null, "8"),
                        new SourceStatusChanged(
                                SubjectType.ROADMAP_ITEM, id, null, "Done", "DONE", "PROPOSED", "SHIPPED"));
        var left = fact(SHOP, RoadmapItemLeft.class);
        assertThat(left.event()).isEqualTo(new RoadmapItemLeft(roadmap, id, "SHIPPED", 1));
        assertThat(left.occurred()).isEqualTo(LAST);
    }

    @Test
    void a_story_keeps_its_item_points_labels_status_and_what_is_foreign() {
        var id = story("AB-2");
        assertThat(events(SHOP).stream().filter(event -> isAbout(event, id)))
                .containsExactly(
                        new StoryDefined(
                                id,
                                ORDER.productId(),
                                ORDER.ids().backlog(),
                                "Pay",
                                "USER_STORY",
                                null,
                                List.of(),
                                item("AB-1"),
                                List.of("web")),
                        new StoryEstimated(id, null, new BigDecimal("3.5")),
                        new ForeignFactRecorded(SubjectType.STORY, id, "Priority", null, "High"),
                        new SourceStatusChanged(SubjectType.STORY, id, null, "Done", "DONE", "DEFINED", "ACCEPTED"));
        assertThat(fact(SHOP, StoryLeft.class).event())
                .isEqualTo(new StoryLeft(ORDER.ids().backlog(), id, "ACCEPTED", 1));
    }

    @Test
    void every_fact_names_its_issue_and_says_what_was_concluded() {
        assertThat(fact(SHOP, StoryDefined.class).source()).hasFieldOrPropertyWithValue("reference", "AB-2");
        assertThat(fact(SHOP, ProductCreated.class).source()).isNull();
        assertThat(fact(SHOP, StoryRanked.class).inferred()).isTrue();
        assertThat(fact(SHOP, RoadmapItemRanked.class).inferred()).isTrue();
        assertThat(fact(SHOP, SourceStatusChanged.class).inferred()).isTrue();
        assertThat(fact(SHOP, ForeignFactRecorded.class).inferred()).isFalse();
        assertThat(SHOP.inferred())
                .isEqualTo(SHOP.facts().stream().filter(ImportedFact::inferred).count());
    }

    @Test
    void the_same_order_makes_the_same_events_and_another_import_others() {
        var history = Sample.jira("Summary,Issue key", "A,AB-1");
        assertThat(decided(history, ORDER)).isEqualTo(decided(history, ORDER));
        var other = Sample.order(UUID.randomUUID());
        assertThat(decided(history, other).facts())
                .extracting(ImportedFact::eventId)
                .doesNotContainAnyElementsOf(decided(history, ORDER).facts().stream()
                        .map(ImportedFact::eventId)
                        .toList());
        assertThat(events(decided("Summary,Issue key", "A,AB-1"), StoryDefined.class))
                .hasSize(1);
        assertThat(fact(decided("Summary,Issue key", "A,AB-1"), StoryDefined.class)
                        .occurred())
                .isEqualTo(NOW);
    }

    private static boolean isAbout(Event event, UUID id) {
        return event.subject().id().equals(id);
    }
}
