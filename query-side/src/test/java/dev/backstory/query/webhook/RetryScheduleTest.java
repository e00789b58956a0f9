package dev.backstory.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryScheduleTest {
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(2));
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final RetrySchedule schedule = new RetrySchedule(WAITS, new Random(1));

    @Test
    void waits_longer_each_time_and_never_less_than_said_nor_a_fifth_more() {
        for (var round = 0; round < 1_000; round++) {
            for (var attempts = 1; attempts <= WAITS.size(); attempts++) {
                var said = WAITS.get(attempts - 1);
                assertThat(schedule.after(attempts, null).orElseThrow())
                        .isBetween(said, said.multipliedBy(6).dividedBy(5));
            }
        }
    }

    @Test
    void not_all_come_at_the_same_moment() {
        assertThat(IntStream.range(0, 20).mapToObj(any -> schedule.after(2, null)))
                .doesNotHaveDuplicates();
    }

    @Test
    void ends_after_the_last() {
        assertThat(schedule.after(WAITS.size(), null)).isPresent();
        assertThat(schedule.after(WAITS.size() + 1, null)).isEmpty();
        assertThat(schedule.after(WAITS.size() + 1, Duration.ofSeconds(1))).isEmpty();
        assertThat(new RetrySchedule(List.of(), new Random(1)).after(1, null)).isEmpty();
    }

    @Test
    void does_not_come_before_it_is_asked_to_nor_later_than_in_a_day() {
        assertThat(schedule.after(1, Duration.ofMinutes(1))).contains(Duration.ofMinutes(1));
        assertThat(schedule.after(2, Duration.ofSeconds(1)).orElseThrow()).isGreaterThanOrEqualTo(WAITS.get(1));
        assertThat(schedule.after(1, Duration.ofDays(400))).contains(Duration.ofDays(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                           | PT2M",
                "0                             | PT0S",
                "Mon, 2 Mar 2026 09:01:30 GMT  | PT1M30S",
                "Mon, 02 Mar 2026 08:00:00 GMT | PT0S",
                "999999999                     | PT277777H46M39S"
            })
    void reads_for_how_long_it_is_to_leave_somebody_alone(String header, Duration wait) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "2026-03-02T09:01:30Z"})
    void what_says_nothing_is_nothing(String header) {
        assertThat(RetryAfter.of(header, NOW)).isNull();
        assertThat(RetryAfter.of(null, NOW)).isNull();
    }

    @Test
    void a_lease_outlasts_an_attempt() {
        var second = Duration.ofSeconds(1);
        assertThatThrownBy(() ->
                        new DeliveryProperties(WAITS, second.multipliedBy(31), second, second.multipliedBy(60), 1))
                .hasMessageContaining("backstory.webhooks.lease");
        assertThat(new DeliveryProperties(WAITS, second.multipliedBy(30), second, second.multipliedBy(60), 1))
                .isNotNull();
    }
}
