package dev.backstory.query.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.query.order.Order.Entry;
import dev.backstory.query.support.TestDatabase;
import dev.backstory.query.support.ViewBatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class OrderTest {
    private static final DataSource VIEWS = TestDatabase.single("view_order");
    private final JdbcClient sql = JdbcClient.create(VIEWS);

    @ParameterizedTest
    @CsvSource({"4, 1", "4, 2", "4, 3", "5, 4", "8, 5", "16, 6", "256, 7", "256, 8"})
    void at_every_position_it_is_what_a_list_would_be(int entriesMax, long seed) throws SQLException {
        var random = new Random(seed);
        var model = new OrderModel(random, new UUID(seed, entriesMax));
        var history = new ArrayList<List<Place>>();
        var positions = entriesMax < 100 ? 150 : 1200;
        try (var connection = VIEWS.getConnection()) {
            connection.setAutoCommit(false);
            var batch = new ViewBatch(connection);
            for (var position = 1; position <= positions; position++) {
                var changes = model.change(position);
                new OrderWriter(batch, model.ranking(), new OrderSize(entriesMax)).change(changes, position);
                history.add(model.places());
                if (random.nextInt(7) == 0) {
                    batch.flush();
                    batch = random.nextBoolean() ? batch : new ViewBatch(connection);
                }
            }
            batch.flush();
            connection.commit();
            connection.setAutoCommit(true);
        }
        for (var position = 1; position <= positions; position += entriesMax < 100 ? 1 : 17) {
            mustEqual(history.get(position - 1), model.ranking(), position, random);
        }
        mustEqual(history.getLast(), model.ranking(), positions + 1_000L, random);
        assertThat(sql.sql("select max(last_epoch) from ranking_map where ranking_id = ?")
                        .param(model.ranking())
                        .query(Integer.class)
                        .single())
                .as("epochs were renewed")
                .isGreaterThan(1);
    }

    private void mustEqual(List<Place> expected, UUID ranking, long position, Random random) {
        var order = Order.at(sql, ranking, position);
        var subjects = expected.stream().map(Place::subject).toList();
        assertThat(subjects(walk(order, 5 + random.nextInt(60))))
                .as("%s at %d", ranking, position)
                .isEqualTo(subjects);
        assertThat(subjects(order.before(null, Integer.MAX_VALUE))).isEqualTo(subjects.reversed());
        var ranked = (int) expected.stream()
                .filter(place -> Place.isRanked(place.place() + ""))
                .count();
        assertThat(order.ranked()).isEqualTo(ranked);
        assertThat(order.size()).isEqualTo(expected.size());
        if (expected.isEmpty()) {
            return;
        }
        var index = random.nextInt(expected.size());
        var one = subjects.get(index);
        assertThat(order.ranks(List.of(one)).get(one)).isEqualTo(index < ranked ? index + 1 : null);
        var entry = order.entry(one);
        assertThat(entry).isNotNull();
        assertThat(subjects(order.before(entry.place(), 1))).isEqualTo(subjects.subList(Math.max(0, index - 1), index));
        assertThat(subjects(order.after(entry.place(), 1)))
                .isEqualTo(subjects.subList(index + 1, Math.min(subjects.size(), index + 2)));
    }

    private static List<Entry> walk(Order order, int limit) {
        var entries = new ArrayList<Entry>();
        @Nullable String place = null;
        for (var page = order.after(null, limit); !page.isEmpty(); page = order.after(place, limit)) {
            entries.addAll(page);
            place = page.getLast().place();
        }
        return entries;
    }

    private static List<UUID> subjects(List<Entry> entries) {
        return entries.stream().map(Entry::subject).toList();
    }

    @Test
    void spans_of_a_subject_never_overlap() {
        assertThat(sql.sql("select count(*) from ranking_order a join ranking_order b on a.ranking_id = b.ranking_id"
                                + " and a.subject_id = b.subject_id and a.ctid <> b.ctid"
                                + " and int8range(a.from_position, a.until_position)"
                                + " && int8range(b.from_position, b.until_position)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_page_reads_few_rows_after_any_history() throws SQLException {
        var ranking = new UUID(99, 99);
        var one = new UUID(1, 1);
        var other = new UUID(1, 2);
        try (var connection = VIEWS.getConnection()) {
            connection.setAutoCommit(false);
            for (var round = 0; round < 20; round++) {
                topsyTurvy(connection, ranking, one, other, round * 1_000);
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        var most = sql.sql("select max(n) from (select count(*) n from ranking_order where ranking_id = ?"
                        + " group by epoch) as epochs")
                .param(ranking)
                .query(Integer.class)
                .single();
        assertThat(most).isLessThanOrEqualTo(2 * 256 + 2);
        assertThat(subjects(Order.at(sql, ranking, 10_000).after(null, 50))).containsExactly(one, other);
    }

    /** Two entries that overtake each other at the top for ever: the worst case for a table of spans. */
    private static void topsyTurvy(Connection connection, UUID ranking, UUID one, UUID other, int from) {
        var batch = new ViewBatch(connection);
        var writer = new OrderWriter(batch, ranking, OrderSize.DEFAULT);
        for (var position = from + 1; position <= from + 1_000; position++) {
            var key = "%08d".formatted(100_000 - position);
            writer.change(List.of(Place.of(position % 2 == 0 ? one : other, key, position)), position);
        }
        batch.flush();
    }
}
