package dev.backstory.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.backstory.events.BacklogOpened;
import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.Ids;
import dev.backstory.events.SplitOff;
import dev.backstory.events.StoryAccepted;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryLeft;
import dev.backstory.events.StoryMoved;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.StorySplit;
import dev.backstory.events.StoryWithdrawn;
import dev.backstory.events.SubjectType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Stories that are split, moved, in the wrong order and counted, as the views tell it. */
class StoryPlaceViewTest extends ThreeStories {
    @Test
    void whoever_waits_for_a_story_that_is_split_waits_for_its_parts() throws Exception {
        var one = Ids.next();
        var other = Ids.next();
        happens(new DependencyDeclared(SubjectType.STORY, login, export));
        happens(
                new StorySplit(
                        export, "DEFINED", List.of(new SplitOff(one, BigDecimal.ONE), new SplitOff(other, null))),
                defined(one, "One", "BUG"),
                new StoryEstimated(one, null, BigDecimal.ONE),
                defined(other, "Other", "BUG"),
                new StoryLeft(life.backlog, export, "SPLIT", 3),
                new StoryRanked(life.backlog, one, 3, "c", null, null),
                new StoryRanked(life.backlog, other, 4, "d", null, null));
        assertThat(blockedBy(login)).containsExactly(one, other);
        var parent = ask("/stories/" + export);
        assertThat(JsonPath.<String>read(parent, "$.status")).isEqualTo("SPLIT");
        assertThat(JsonPath.<List<String>>read(parent, "$.children")).containsExactly(one.toString(), other.toString());
        assertThat(JsonPath.<String>read(ask("/stories/" + one), "$.splitFrom")).isEqualTo(export.toString());
        happens(new StoryWithdrawn(one, "DEFINED"), new StoryLeft(life.backlog, one, "WITHDRAWN", 3));
        assertThat(blockedBy(login)).containsExactly(other);
        assertThat(titles("/backlogs/" + life.backlog)).containsExactly("Log in", "Search", "Other");
        assertThat(JsonPath.<List<String>>read(ask("/stories/" + login), "$.flags"))
                .containsExactly("ABOVE_ITS_DEPENDENCY", "DEPENDS_ON_WITHDRAWN");
    }

    @Test
    void a_story_above_one_that_it_depends_on_is_flagged() throws Exception {
        happens(new DependencyDeclared(SubjectType.STORY, search, login));
        assertThat(flagged()).isEmpty();
        happens(new DependencyDeclared(SubjectType.STORY, search, export));
        assertThat(flagged()).containsExactly("Search");
        assertThat(JsonPath.<List<String>>read(ask("/stories/" + search), "$.flags"))
                .containsExactly("ABOVE_ITS_DEPENDENCY");
        happens(new StoryAccepted(export, "DONE", List.of()), new StoryLeft(life.backlog, export, "ACCEPTED", 3));
        assertThat(flagged()).isEmpty();
        var later = Ids.next();
        happens(defined(later, "Later", "BUG"), new StoryRanked(life.backlog, later, null, null, null, null));
        happens(new DependencyDeclared(SubjectType.STORY, login, later));
        assertThat(flagged()).containsExactly("Log in");
    }

    @Test
    void a_story_that_moved_stands_in_the_other_backlog_and_is_counted_there() throws Exception {
        var core = Ids.next();
        happens(new BacklogOpened(core, life.product, "Core"));
        happens(new StoryEstimated(login, null, new BigDecimal("3")));
        happens(
                new StoryLeft(life.backlog, login, "MOVED", 1),
                new StoryMoved(login, life.backlog, core),
                new StoryRanked(core, login, 1, "a", null, null));
        assertThat(titles("/backlogs/" + core)).containsExactly("Log in");
        assertThat(titles("/backlogs/" + life.backlog)).containsExactly("Search", "Export");
        assertThat(JsonPath.<Integer>read(ask("/backlogs/" + core), "$.totals.points"))
                .isEqualTo(3);
        for (var back = 0; back < 4; back++) { // within one command, too, it stands in one at the most
            var at = "?asOf=position:" + (head() - back);
            var count = JsonPath.<Integer>read(ask("/backlogs/" + core + at), "$.totals.stories")
                    + JsonPath.<Integer>read(ask("/backlogs/" + life.backlog + at), "$.totals.stories");
            assertThat(count).isEqualTo(back == 1 || back == 2 ? 2 : 3);
        }
    }

    @Test
    void totals_tell_how_the_work_is_shared_out() throws Exception {
        happens(new StoryEstimated(login, null, new BigDecimal("5")));
        happens(new StoryEstimated(search, null, new BigDecimal("2")));
        happens(new StoryEstimated(export, null, new BigDecimal("1")));
        var totals = ask("/backlogs/" + life.backlog);
        assertThat(JsonPath.<Double>read(totals, "$.totals.allocation.features.percent"))
                .isEqualTo(62.5);
        assertThat(JsonPath.<Double>read(totals, "$.totals.allocation.bugs.percent"))
                .isEqualTo(25.0);
        assertThat(JsonPath.<Integer>read(totals, "$.totals.allocation.techDebt.points"))
                .isEqualTo(1);
        assertThat(JsonPath.<Object>read(totals, "$.totals.allocation.techDebt.target"))
                .isNull();
        var bugs = ask("/backlogs/" + life.backlog + "?kind=BUG&status=DEFINED");
        assertThat(JsonPath.<Integer>read(bugs, "$.totals.points")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(bugs, "$.totals.stories")).isEqualTo(1);
    }

    private List<String> flagged() throws Exception {
        return JsonPath.read(ask("/backlogs/" + life.backlog), "$.stories[?('ABOVE_ITS_DEPENDENCY' in @.flags)].title");
    }

    private List<UUID> blockedBy(UUID story) throws Exception {
        return JsonPath.<List<String>>read(ask("/stories/" + story), "$.blockedBy").stream()
                .map(UUID::fromString)
                .toList();
    }
}
