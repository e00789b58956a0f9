package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.Endorsed;
import dev.backstory.events.ObjectionRaised;
import dev.backstory.events.ReviewRequested;
import dev.backstory.events.RoadmapItemLeft;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.SubjectType;
import dev.backstory.events.Vision;
import dev.backstory.events.VisionSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reviews as one reads them, now and at any moment. */
class ReviewViewTest extends OpenMatters {
    @Test
    void what_was_said_stands_with_what_it_was_said_of() throws Exception {
        happens(new VisionSet(life.product, 1, null, new Vision("Sell", null, null, null)));
        propose();
        for (var it : List.of(
                new Reviewed(SubjectType.VISION, life.product, "/vision"),
                new Reviewed(SubjectType.STORY, story, "/stories/" + story),
                new Reviewed(SubjectType.ROADMAP_ITEM, item, "/roadmap/items/" + item),
                new Reviewed(SubjectType.DECISION, paying, "/decisions/" + paying))) {
            says(life.owner, new ReviewRequested(it.type, it.id, 1, List.of(sue, life.owner), "Please"));
            says(sue, new ObjectionRaised(it.type, it.id, 1));
            var objected = position();
            says(sue, new Endorsed(it.type, it.id, 1, "Well"));

            var then = ask(it.path + "?asOf=position:" + objected);
            assertThat(JsonPath.<Boolean>read(then, "$.objections[0].open")).isTrue();
            assertThat(JsonPath.<List<Object>>read(then, "$.endorsements")).isEmpty();
            var now = ask(it.path);
            assertThat(JsonPath.<Boolean>read(now, "$.objections[0].open")).isFalse();
            assertThat(JsonPath.<Integer>read(now, "$.objections[0].closedAt")).isEqualTo(objected + 1);
            assertThat(JsonPath.<String>read(now, "$.objections[0].by.actor")).isEqualTo(sue.toString());
            assertThat(JsonPath.<String>read(now, "$.objections[0].by.rationale.text"))
                    .isEqualTo("Because");
            assertThat(JsonPath.<Boolean>read(now, "$.endorsements[0].current")).isTrue();
            assertThat(JsonPath.<String>read(now, "$.endorsements[0].note")).isEqualTo("Well");
            assertThat(JsonPath.<List<String>>read(now, "$.reviewRequests[0].outstanding"))
                    .containsExactly(life.owner.toString());
        }
    }

    @Test
    void an_endorsement_is_of_what_was_there() throws Exception {
        says(sue, new Endorsed(SubjectType.STORY, story, 1, null));
        says(life.owner, new Endorsed(SubjectType.STORY, story, 1, null));
        assertThat(current()).containsExactly(true, true);
        says(sue, new ObjectionRaised(SubjectType.STORY, story, 1));
        assertThat(current()).containsExactly(false, true);
        happens(new StoryEstimated(story, null, BigDecimal.ONE));
        assertThat(current()).containsExactly(false, false);
        assertThat(JsonPath.<Integer>read(ask("/stories/" + story), "$.version"))
                .isEqualTo(5);
    }

    @Test
    void an_objection_ends_with_what_it_is_against_but_not_with_its_move() throws Exception {
        says(sue, new ObjectionRaised(SubjectType.STORY, story, 1));
        says(sue, new ObjectionRaised(SubjectType.ROADMAP_ITEM, item, 1));
        happens(new StoryLeft(life.backlog, story, "MOVED", 1));
        assertThat(JsonPath.<Boolean>read(ask("/stories/" + story), "$.objections[0].open"))
                .isTrue();
        happens(new StoryRanked(life.backlog, story, 1, "m", null, null));
        happens(new StoryLeft(life.backlog, story, "WITHDRAWN", 1));
        happens(new RoadmapItemLeft(life.roadmap, item, "DROPPED", 1));
        assertThat(JsonPath.<Boolean>read(ask("/stories/" + story), "$.objections[0].open"))
                .isFalse();
        assertThat(JsonPath.<Boolean>read(ask("/roadmap/items/" + item), "$.objections[0].open"))
                .isFalse();
    }

    private record Reviewed(SubjectType type, UUID id, String path) {}

    private List<Boolean> current() throws Exception {
        return JsonPath.read(ask("/stories/" + story), "$.endorsements[*].current");
    }
}
