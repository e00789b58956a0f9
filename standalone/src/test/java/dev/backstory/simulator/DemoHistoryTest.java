package dev.backstory.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.backlog.BacklogCommand.ReprioritiseBacklog;
import dev.backstory.command.item.ItemCommand.AddRoadmapItem;
import dev.backstory.command.item.ItemCommand.RescheduleRoadmapItem;
import dev.backstory.command.roadmap.RoadmapCommand.ReprioritiseRoadmap;
import dev.backstory.command.story.StoryCommand.DefineStory;
import dev.backstory.command.story.StoryWorkCommand.AcceptStory;
import dev.backstory.command.story.StoryWorkCommand.BlockStory;
import dev.backstory.command.story.StoryWorkCommand.RejectStory;
import dev.backstory.command.support.Command;
import dev.backstory.events.authority.Authority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoHistoryTest {
    private static final Instant END = Instant.parse("2026-11-22T01:00:00Z");

    @Test
    void is_the_same_for_the_same_seed_and_end_and_another_for_another() {
        assertThat(history(7, END)).isEqualTo(history(7, END)).isNotEqualTo(history(8, END));
        assertThat(history(7, END)).isNotEqualTo(history(7, END.minus(Duration.ofDays(7))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-22T01:00:00Z", "2026-02-28T23:59:59Z", "2027-01-04T09:30:00Z", "2028-02-29T12:00:00Z"})
    void is_half_a_year_of_office_hours_and_ends_shortly_before_its_end(String end) {
        var steps = history(DemoProduct.SEED, Instant.parse(end));
        assertThat(steps)
                .isSortedAccordingTo(java.util.Comparator.comparing(Step::at))
                .allSatisfy(step -> {
                    var at = step.at().atZone(ZoneOffset.UTC);
                    assertThat(at.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                    assertThat(at.toLocalTime())
                            .isBetween(java.time.LocalTime.of(9, 0), java.time.LocalTime.of(17, 30));
                });
        assertThat(steps.getLast().at())
                .isBefore(Instant.parse(end))
                .isAfter(Instant.parse(end).minus(Duration.ofDays(7)));
        assertThat(Duration.between(steps.getFirst().at(), steps.getLast().at()).toDays())
                .isBetween(173L, 190L);
    }

    @Test
    void holds_what_a_product_of_half_a_year_holds() {
        var steps = history(DemoProduct.SEED, END);
        assertThat(steps.size()).isBetween(600, 900);
        assertThat(count(steps, DefineStory.class)).isEqualTo(120);
        assertThat(count(steps, AddRoadmapItem.class)).isEqualTo(15);
        assertThat(count(steps, RescheduleRoadmapItem.class)).isEqualTo(17);
        assertThat(count(steps, ReprioritiseBacklog.class)).isBetween(80L, 130L);
        assertThat(count(steps, ReprioritiseRoadmap.class)).isEqualTo(6);
        assertThat(count(steps, AcceptStory.class)).isBetween(40L, 80L);
        assertThat(count(steps, RejectStory.class)).isBetween(1L, 8L);
        assertThat(count(steps, BlockStory.class)).isBetween(5L, 20L);
    }

    /** Whatever the calendar, it shows each command but those that end a product or name it anew. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T01:00:00Z", "2026-02-28T23:59:59Z", "2027-01-04T09:30:00Z"})
    void shows_all_daily_work(String end) {
        var given = history(DemoProduct.SEED, Instant.parse(end)).stream()
                .map(step -> step.command().commandName())
                .collect(Collectors.toSet());
        assertThat(Authority.commands().stream()
                        .filter(command -> !command.contains(".")) // a part of a command
                        .filter(command -> !given.contains(command)))
                .containsExactlyInAnyOrder("RenameProduct", "ArchiveProduct", "ImportHistory");
    }

    @Test
    void fills_in_every_word_of_a_reason() {
        var reasons = history(DemoProduct.SEED, END).stream()
                .map(step -> step.command().rationale())
                .filter(Objects::nonNull)
                .map(why -> why.text().value());
        assertThat(reasons)
                .hasSizeGreaterThan(100)
                .allSatisfy(text -> assertThat(text).doesNotContain("{", "}").endsWith("."));
    }

    private static List<Step> history(long seed, Instant end) {
        return DemoHistory.of(Cast.ofDemo(), seed, end);
    }

    private static long count(List<Step> steps, Class<? extends Command> type) {
        return steps.stream().map(Step::command).filter(type::isInstance).count();
    }
}
