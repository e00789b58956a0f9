package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.command.desk.Order;
import dev.backstory.command.desk.TestCommands;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.authority.Role;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first command on an imported product does not read all of its history. */
@SpringBootTest(
        classes = TestCommands.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "backstory.imports.events-per-transaction=1000")
class ImportSnapshotsTest extends ImportScene {
    private static final int MORE_THAN_THE_TRIGGER = 5_100;

    @Autowired
    HikariDataSource database;

    @Test
    void a_long_import_ends_with_a_snapshot_of_what_it_made_long() throws IOException {
        var job = imported(asked(newKey()), stories(MORE_THAN_THE_TRIGGER));
        var order = job.order();
        var last = Map.of(
                order.productId(), 2L,
                order.roadmapId(), 1L,
                order.backlogId(), (long) MORE_THAN_THE_TRIGGER);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(last)
                        .allSatisfy((aggregate, sequence) ->
                                assertThat(snapshot(aggregate)).isEqualTo(sequence)));
        goesOnFromIt(job);
    }

    private void goesOnFromIt(ImportJob job) {
        var owner = UUID.randomUUID();
        desk.take(Order.of(new AssignRole(job.productId(), owner, Role.PRODUCT_OWNER, null), person(MANAGER)));
        var lowest = events(job, StoryRanked.class).getLast();
        order("ReprioritiseBacklog", owner, """
                {"productId": "%s", "backlogId": "%s", "moves": [{"storyId": "%s", "to": "TOP"}],
                 "rationale": {"text": "First things first"}}""".formatted(job.productId(), lowest.backlogId(), lowest.storyId()));
        var moved = events(job, BacklogReprioritised.class).getFirst().moves().getFirst();
        assertThat(moved.rankBefore()).isEqualTo(MORE_THAN_THE_TRIGGER);
        assertThat(moved.rankAfter()).isEqualTo(1);
    }

    private long snapshot(UUID aggregate) {
        return JdbcClient.create(database)
                .sql("select coalesce(max(sequence), -1) from log.snapshot where aggregate_id = ?")
                .param(aggregate.toString())
                .query(Long.class)
                .single();
    }

    private static String stories(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "Story %d,AB-%d,Story,To Do,2024-01-02,0|i%05d:".formatted(i, i, i))
                .collect(Collectors.joining(
                        "\n",
                        "Summary,Issue key,Issue Type,Status,Created,Rank\nShop,AB-99999,Epic,To Do,2024-01-01,\n",
                        "\n"));
    }
}
