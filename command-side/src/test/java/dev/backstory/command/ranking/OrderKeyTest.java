package dev.backstory.command.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderKeyTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void always_finds_a_key_strictly_between(long seed) {
        var random = new Random(seed);
        var keys = new ArrayList<String>();
        for (int step = 0; step < 3_000; step++) {
            int gap = random.nextInt(4) == 0 ? keys.size() / 2 : random.nextInt(keys.size() + 1);
            var low = gap == 0 ? null : keys.get(gap - 1);
            var high = gap == keys.size() ? null : keys.get(gap);
            var key = OrderKey.between(low, high);
            assertStrictlyBetween(low, List.of(key), high);
            keys.add(gap, key);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void spreads_as_many_keys_as_wanted_between_any_two(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < 1_000; step++) {
            var one = anyKey(random);
            var other = anyKey(random);
            if (one.equals(other)) {
                continue;
            }
            var low = random.nextInt(8) == 0 ? null : one.compareTo(other) < 0 ? one : other;
            var high = random.nextInt(8) == 0 ? null : one.compareTo(other) < 0 ? other : one;
            int count = random.nextInt(10) == 0 ? random.nextInt(3_000) : random.nextInt(5);
            var keys = OrderKey.spread(low, high, count);
            assertEquals(count, keys.size());
            assertStrictlyBetween(low, keys, high);
        }
    }

    private static String anyKey(Random random) {
        var key = new StringBuilder();
        int length = random.nextInt(1, 7);
        for (int i = 0; i < length; i++) {
            int digit = random.nextInt(3) == 0 ? random.nextInt(62) : random.nextInt(2) * 61;
            key.append(Fraction.symbol(i == length - 1 ? Math.max(1, digit) : digit));
        }
        return key.toString();
    }

    private static void assertStrictlyBetween(@Nullable String low, List<String> keys, @Nullable String high) {
        var last = low;
        for (var key : keys) {
            assertTrue(last == null || last.compareTo(key) < 0, last + " before " + key);
            assertTrue(key.matches("[0-9A-Za-z]*[1-9A-Za-z]"), key);
            last = key;
        }
        assertTrue(last == null || high == null || last.compareTo(high) < 0, last + " before " + high);
    }

    @Test
    void stays_short_when_a_million_keys_are_appended() {
        var key = OrderKey.between(null, null);
        for (int i = 0; i < 1_000_000; i++) {
            var next = OrderKey.between(key, null);
            assertTrue(key.compareTo(next) < 0 && next.length() <= 6 && !next.endsWith("0"), next);
            key = next;
        }
    }

    @Test
    void stays_short_when_a_million_keys_are_put_on_top() {
        var key = OrderKey.between(null, null);
        for (int i = 0; i < 1_000_000; i++) {
            var next = OrderKey.between(null, key);
            assertTrue(next.compareTo(key) < 0 && next.length() <= 6 && !next.endsWith("0"), next);
            key = next;
        }
    }

    @ParameterizedTest(name = "towards the {0} end")
    @ValueSource(strings = {"low", "high"})
    void grows_by_a_digit_for_every_five_keys_at_most_in_the_same_gap(String end) {
        var low = "a1";
        var high = "a2";
        for (int i = 1; i <= 500; i++) {
            var key = OrderKey.between(low, high);
            assertTrue(low.compareTo(key) < 0 && key.compareTo(high) < 0 && key.length() <= 3 + i / 5, i + ": " + key);
            low = end.equals("low") ? low : key;
            high = end.equals("low") ? key : high;
        }
    }

    @Test
    void spreads_evenly() {
        assertEquals(List.of("a2", "a3", "a4"), OrderKey.spread("a1", "a5", 3));
        assertEquals(List.of("a1F", "a1V", "a1k"), OrderKey.spread("a1", "a2", 3));
        assertEquals(List.of("aG", "aW", "al"), OrderKey.spread("a1", "b01", 3));
        assertEquals(List.of(), OrderKey.spread("a1", "a5", 0));
    }

    @Test
    void keeps_a_thousand_spread_keys_within_two_more_digits() {
        OrderKey.spread("a1", "a2", 1_000).forEach(key -> assertTrue(key.length() <= 4, key));
    }

    @ParameterizedTest
    @CsvSource({
        "az,b01",
        "bzz,c001",
        "b0z,b11",
        "Zz,a1",
        "a9V,aA",
        "zzzzzzzzzzzzzzzzzzzzzzzzzzz,zzzzzzzzzzzzzzzzzzzzzzzzzzzV",
        "9,Z"
    })
    void counts_on_from_the_end_of_a_number(String last, String next) {
        assertEquals(next, OrderKey.between(last, null));
    }

    @ParameterizedTest
    @CsvSource({"b01,az", "c001,bzz", "b11,b0z", "a1,Zz", "a9V,a9", "a0V,Zz", "b1,b0z", "A,5", "1,0V"})
    void counts_back_from_the_start_of_a_number(String first, String previous) {
        assertEquals(previous, OrderKey.between(null, first));
    }

    @ParameterizedTest
    @CsvSource({"a2,a1", "a1,a1", "a1,a10", "a1,", "-,b"})
    void refuses_ends_without_room_between_them(String low, @Nullable String high) {
        assertThrows(IllegalArgumentException.class, () -> OrderKey.between(low, high == null ? "" : high));
    }
}
