package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.Event;
import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.Ids;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Timeframe;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoadmapViewTest {
    private final LiveViews views = LiveViews.get();
    private final Life life = new Life(6);
    private final UUID first = Ids.next();
    private final UUID second = Ids.next();
    private final UUID named = Ids.next();

    @BeforeEach
    void live() {
        happens(life.beginning().toArray(Event[]::new));
        happens(added(first, month(3), null), ranked(first, "m"));
        happens(added(second, null, null), ranked(second, "f"));
        happens(added(named, null, "NOW"), ranked(named, null));
    }

    @Test
    void items_stand_in_their_order_and_those_that_left_come_last() throws Exception {
        assertThat(ids()).containsExactly(second.toString(), first.toString(), named.toString());
        assertThat(JsonPath.<List<Integer>>read(ask(""), "$.items[*].rank")).containsExactly(1, 2, null);
        happens(
                new SourceStatusChanged(
                        SubjectType.ROADMAP_ITEM, second, "Open", "Released", "done", "PROPOSED", "SHIPPED"),
                new RoadmapItemLeft(life.roadmap, second, "SHIPPED", 1));
        assertThat(ids()).containsExactly(first.toString(), named.toString(), second.toString());
        assertThat(JsonPath.<List<Integer>>read(ask(""), "$.items[*].rank")).containsExactly(1, null, null);
        assertThat(JsonPath.<String>read(ask(""), "$.items[2].status")).isEqualTo("SHIPPED");
        assertThat(JsonPath.<String>read(ask(""), "$.items[2].sourceStatus")).isEqualTo("Released");
    }

    @Test
    void slips_add_up_and_an_earlier_end_takes_nothing_back() throws Exception {
        move(first, month(3), month(4));
        move(first, month(4), month(2));
        move(first, month(2), month(3));
        var item = "$.items[?(@.itemId=='" + first + "')]";
        assertThat(JsonPath.<List<Integer>>read(ask(""), item + ".slipDays")).containsExactly(30 + 31);
        assertThat(JsonPath.<List<Integer>>read(ask(""), item + ".slips")).containsExactly(2);
        assertThat(JsonPath.<List<Integer>>read(ask(""), item + ".reschedulings[*].days"))
                .containsExactly(30, -61, 31);
        assertThat(JsonPath.<List<String>>read(ask(""), item + ".reschedulings[*].rationale.text"))
                .containsOnly("Because");
        assertThat(JsonPath.<List<String>>read(ask(""), item + ".reschedulings[0].before.timeframe.end"))
                .containsExactly("2026-03-31");
        assertThat(JsonPath.<List<String>>read(ask(""), item + ".firstTimeframe.end"))
                .containsExactly("2026-03-31");
    }

    @Test
    void between_horizons_a_slip_is_only_counted() throws Exception {
        happens(new RoadmapItemRescheduled(named, new Schedule(null, "NOW"), new Schedule(null, "LATER"), null));
        happens(new RoadmapItemRescheduled(named, new Schedule(null, "LATER"), new Schedule(null, "NEXT"), null));
        var item = ask("/items/" + named);
        assertThat(JsonPath.<Integer>read(item, "$.slips")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(item, "$.slipDays")).isZero();
        assertThat(JsonPath.<String>read(item, "$.horizon")).isEqualTo("NEXT");
    }

    @Test
    void an_item_has_all_that_is_known_of_it() throws Exception {
        happens(
                new SourceFieldChanged(
                        SubjectType.ROADMAP_ITEM, second, SourceField.TIMEFRAME, null, "2026-05-01/2026-05-31/MONTH"),
                new SourceFieldChanged(SubjectType.ROADMAP_ITEM, second, SourceField.POINTS, null, "8"),
                new ForeignFactRecorded(SubjectType.ROADMAP_ITEM, second, "Team", null, "Blue"));
        var item = ask("/items/" + second);
        assertThat(item).startsWith("{\"asOf\":{").contains("\"firstTimeframe\":{\"start\":\"2026-05-01\"");
        assertThat(JsonPath.<Integer>read(item, "$.rank")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(item, "$.version")).isEqualTo(4);
        assertThat(JsonPath.<Integer>read(item, "$.points")).isEqualTo(8);
        assertThat(JsonPath.<String>read(item, "$.source.Team")).isEqualTo("Blue");
        assertThat(JsonPath.<List<?>>read(item, "$.dependsOn")).isEmpty();
    }

    private List<String> ids() throws Exception {
        return JsonPath.read(ask(""), "$.items[*].itemId");
    }

    private void move(UUID item, Timeframe before, Timeframe after) {
        happens(new RoadmapItemRescheduled(item, new Schedule(before, null), new Schedule(after, null), null));
    }

    private void happens(Event... events) {
        views.log().append(life.next(), List.of(events));
    }

    private RoadmapItemAdded added(UUID item, @Nullable Timeframe timeframe, @Nullable String horizon) {
        return new RoadmapItemAdded(
                item, life.product, life.roadmap, "FEATURE", "Item", null, List.of(), null, timeframe, horizon);
    }

    private RoadmapItemRanked ranked(UUID item, @Nullable String key) {
        return new RoadmapItemRanked(life.roadmap, item, key == null ? null : 1, key, null, null);
    }

    /** The month of this number, as an end to move to. */
    private static Timeframe month(int month) {
        var start = LocalDate.of(2026, month, 1);
        return new Timeframe(start, start.plusMonths(1).minusDays(1), "MONTH");
    }

    private String ask(String path) throws Exception {
        views.caughtUp(life.product);
        return views.web()
                .perform(get(URI.create("/api/v1/products/" + life.product + "/roadmap" + path))
                        .header(LiveViews.CALLER, life.owner))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
