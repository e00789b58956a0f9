package dev.backstory.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionedRowsTest {
    private static final ViewTable<Thing> THINGS = ViewTable.versioned(Thing.class, "thing", "thing_id");
    private static final ViewTable<Note> NOTES = ViewTable.appended(Note.class, "note");
    private static final UUID ONE = new UUID(7, 1);

    private Connection connection = open();

    record Thing(
            UUID thingId,
            String name,
            @Nullable Integer size,
            @Nullable BigDecimal points,
            boolean good,
            @Nullable Instant since,
            @Nullable LocalDate day,
            List<String> labels,
            List<UUID> goals,
            @Json Map<String, String> source) {
        static Thing named(UUID id, String name) {
            return new Thing(id, name, null, null, false, null, null, List.of(), List.of(), Map.of());
        }
    }

    record Note(long position, String text) {}

    private static Connection open() {
        try {
            return TestDatabase.owner().getConnection();
        } catch (SQLException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    @BeforeEach
    void tables() throws SQLException {
        execute("create temporary table thing (thing_id uuid, name text, size integer, points numeric, good boolean, "
                + "since timestamptz, day date, labels text[], goals uuid[], source jsonb, "
                + "from_position bigint not null, until_position bigint)");
        execute("create unique index on thing (thing_id) where until_position is null");
        execute("create temporary table note (position bigint, text text)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void a_row_comes_back_as_it_was_put() {
        var thing = new Thing(
                ONE,
                "Müller's \"ü\"",
                3,
                new BigDecimal("2.50"),
                true,
                Instant.parse("2026-03-01T10:11:12.123456Z"),
                LocalDate.of(2026, 3, 31),
                List.of("a", "b,c", "{\"}"),
                List.of(ONE),
                Map.of("Sprint", "[7]"));
        var batch = new ViewBatch(connection);
        batch.rows(THINGS).put(thing, 5);
        batch.flush();
        assertThat(new ViewBatch(connection).rows(THINGS).current(ONE)).isEqualTo(thing);
    }

    @Test
    void a_new_row_ends_the_one_before() throws SQLException {
        put("first", 1);
        put("second", 4);
        put("second", 6);
        assertThat(spans()).containsExactly("first 1-4", "second 4-null");
    }

    @Test
    void of_several_changes_in_one_batch_each_has_its_span_and_the_last_at_a_position_wins() throws SQLException {
        put("first", 1);
        var batch = new ViewBatch(connection);
        var rows = batch.rows(THINGS);
        rows.put(Thing.named(ONE, "second"), 3);
        rows.put(Thing.named(ONE, "third"), 3);
        rows.put(Thing.named(ONE, "fourth"), 5);
        rows.end(8, ONE);
        assertThat(rows.current(ONE)).isNull();
        rows.put(Thing.named(ONE, "fifth"), 9);
        batch.flush();
        batch.flush();
        assertThat(spans()).containsExactly("first 1-3", "third 3-5", "fourth 5-8", "fifth 9-null");
    }

    @Test
    void a_row_that_was_written_at_a_position_is_replaced_at_the_same() throws SQLException {
        put("first", 2);
        put("second", 2);
        assertThat(spans()).containsExactly("second 2-null");
    }

    @Test
    void time_does_not_go_backwards() {
        put("first", 2);
        assertThatThrownBy(() -> put("second", 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_has_one_open_row() {
        put("first", 2);
        var batch = new ViewBatch(connection);
        batch.rows(THINGS).begin(Thing.named(ONE, "again"), 3);
        assertThatThrownBy(batch::flush).isInstanceOf(ViewFailure.class);
    }

    @Test
    void notes_are_added() throws SQLException {
        var batch = new ViewBatch(connection);
        batch.append(NOTES, new Note(1, "a"));
        batch.append(NOTES, new Note(2, "b"));
        batch.flush();
        batch.flush();
        assertThat(query("select text from note order by position")).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void random_changes_in_random_batches_read_as_a_map_of_each_position(long seed) throws SQLException {
        var random = new Random(seed);
        var expected = new TreeMap<String, String>();
        var history = new ArrayList<Map<String, String>>();
        var batch = new ViewBatch(connection);
        for (var position = 1; position <= 300; position++) {
            for (var changes = random.nextInt(3); changes >= 0; changes--) {
                var id = new UUID(0, random.nextInt(6));
                if (random.nextInt(4) == 0) {
                    batch.rows(THINGS).end(position, id);
                    expected.remove(id.toString());
                } else {
                    var name = "n" + random.nextInt(5);
                    batch.rows(THINGS).put(Thing.named(id, name), position);
                    expected.put(id.toString(), name);
                }
            }
            history.add(new TreeMap<>(expected));
            if (random.nextInt(10) == 0) {
                batch.flush();
            }
            if (random.nextInt(20) == 0) {
                batch.flush();
                batch = new ViewBatch(connection);
            }
        }
        batch.flush();
        for (var position = 1; position <= 300; position++) {
            var then = query("select thing_id || '=' || name from thing where from_position <= " + position
                    + " and (until_position is null or until_position > " + position + ") order by thing_id");
            assertThat(then)
                    .as("seed %d position %d", seed, position)
                    .isEqualTo(history.get(position - 1).entrySet().stream()
                            .map(Object::toString)
                            .toList());
        }
    }

    private void put(String name, long position) {
        var batch = new ViewBatch(connection);
        batch.rows(THINGS).put(Thing.named(ONE, name), position);
        batch.flush();
    }

    private List<String> spans() throws SQLException {
        return query("select name || ' ' || from_position || '-' || coalesce(until_position::text, 'null') from thing "
                + "order by from_position");
    }

    private List<String> query(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var answers = new ArrayList<String>();
            while (result.next()) {
                answers.add(result.getString(1));
            }
            return answers;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
