package dev.backstory.query.audit.change;

import static dev.backstory.events.SubjectType.ROADMAP_ITEM;
import static dev.backstory.events.SubjectType.STORY;
import static dev.backstory.query.audit.Samples.EXPORT;
import static dev.backstory.query.audit.Samples.LAUNCH;
import static dev.backstory.query.audit.Samples.MOBILE;
import static dev.backstory.query.audit.Samples.Q1;
import static dev.backstory.query.audit.Samples.REPORTING;
import static dev.backstory.query.audit.change.Changing.STORY_EXPORT;
import static dev.backstory.query.audit.change.Changing.changesOf;
import static dev.backstory.query.audit.change.Changing.fields;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.DependencyDeclared;
import dev.backstory.events.DependencyRemoved;
import dev.backstory.events.LaunchPlanned;
import dev.backstory.events.Launched;
import dev.backstory.events.Replaced;
import dev.backstory.events.RoadmapItemDropped;
import dev.backstory.events.RoadmapItemRescheduled;
import dev.backstory.events.RoadmapItemRevised;
import dev.backstory.events.Schedule;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SourceStatusChanged;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.Subject;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Changes of roadmap items, and of what has a time or a size as they have. */
class ItemChangesTest {
    @Test
    void has_before_and_after_of_time_size_status_and_foreign_fields() {
        assertThat(fields(
                        new RoadmapItemRescheduled(REPORTING, new Schedule(Q1, null), new Schedule(null, "NOW"), null)))
                .containsExactly("timeframe", "horizon");
        assertThat(changesOf(new StoryEstimated(EXPORT, null, BigDecimal.TEN)))
                .containsExactly(Change.of(STORY_EXPORT, "points", null, BigDecimal.TEN));
        assertThat(fields(new SourceStatusChanged(STORY, EXPORT, "Open", "Doing", "IN_PROGRESS", "READY", "READY")))
                .containsExactly("sourceStatus");
        assertThat(changesOf(new SourceFieldChanged(STORY, EXPORT, SourceField.POINTS, null, "5.5")))
                .containsExactly(Change.of(STORY_EXPORT, "points", null, new BigDecimal("5.5")));
    }

    @Test
    void names_only_what_a_revision_changed() {
        var item = new Subject(ROADMAP_ITEM, REPORTING);
        assertThat(changesOf(new RoadmapItemRevised(
                        REPORTING, null, new Replaced<>("Old", "New"), new Replaced<>("Text", null), null, null)))
                .containsExactly(Change.of(item, "title", "Old", "New"), Change.of(item, "description", "Text", null));
        assertThat(changesOf(new RoadmapItemDropped(REPORTING, "COMMITTED")))
                .containsExactly(Change.of(item, "status", "COMMITTED", "DROPPED"));
    }

    @Test
    void has_each_part_of_a_launch_and_each_dependency_that_comes_or_goes() {
        var item = new Subject(ROADMAP_ITEM, REPORTING);
        var mobile = new Subject(item.type(), MOBILE);
        assertThat(fields(new LaunchPlanned(REPORTING, null, LAUNCH)))
                .containsExactly("launch.segments", "launch.channels", "launch.pricing", "launch.date", "launch.steps");
        assertThat(changesOf(new LaunchPlanned(REPORTING, LAUNCH, LAUNCH))).isEmpty();
        assertThat(fields(new Launched(REPORTING))).containsExactly("launch.launched");
        assertThat(changesOf(new DependencyDeclared(ROADMAP_ITEM, REPORTING, MOBILE)))
                .containsExactly(
                        Change.of(item, "dependsOn", null, MOBILE), Change.of(mobile, "dependents", null, item.id()));
        assertThat(changesOf(new DependencyRemoved(ROADMAP_ITEM, REPORTING, MOBILE)))
                .containsExactly(
                        Change.of(item, "dependsOn", MOBILE, null), Change.of(mobile, "dependents", item.id(), null));
    }
}
