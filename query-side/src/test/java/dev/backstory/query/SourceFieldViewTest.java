package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.Event;
import dev.backstory.events.Ids;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SourceFieldViewTest {
    private final LiveViews views = LiveViews.get();
    private final Life life = new Life(10);
    private final UUID story = Ids.next();
    private final UUID item = Ids.next();

    /** Parked, a product's views would stand still for ever. */
    @Test
    void whatever_field_another_tracker_may_set_the_views_know() {
        var events = new ArrayList<Event>(life.beginning());
        events.add(new RoadmapItemAdded(
                item, life.product, life.roadmap, "FEATURE", "Accounts", null, List.of(), null, null, "NOW"));
        events.add(new RoadmapItemRanked(life.roadmap, item, 1, "m", null, null));
        events.add(
                new StoryDefined(story, life.product, life.backlog, "Log in", "BUG", null, List.of(), null, List.of()));
        events.add(new StoryRanked(life.backlog, story, 1, "m", null, null));
        for (var field : SourceField.values()) {
            changes(field, SubjectType.STORY, story, events);
            changes(field, SubjectType.ROADMAP_ITEM, item, events);
        }
        views.log().append(life.next(), events);
        views.caughtUp(life.product);
        assertThat(views.sql()
                        .sql("select parked_error from product_view where product_id = ?")
                        .param(life.product)
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .single())
                .isEqualTo("null");
    }

    private void changes(SourceField field, SubjectType type, UUID id, List<Event> events) {
        if (field.isOf(type)) {
            var value = switch (field) {
                case TITLE, DESCRIPTION, LANE -> "Words";
                case KIND -> "SPIKE";
                case POINTS -> "8";
                case LABELS -> "web, fast";
                case ROADMAP_ITEM_ID -> item.toString();
                case HORIZON -> "NEXT";
                case TARGET -> "v1.2";
                case TIMEFRAME -> "2026-05-01/2026-05-31/MONTH";
            };
            events.add(new SourceFieldChanged(type, id, field, null, value));
        }
    }
}
