package dev.backstory.command.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AscendingTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void is_a_longest_choice_that_ascends(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < 500; step++) {
            var values = OrderKey.spread(null, null, random.nextInt(20));
            Collections.shuffle(values, random);
            var longest = Ascending.longest(values);
            assertEquals(longest.stream().sorted().toList(), longest);
            assertTrue(isWithin(values, longest), longest + " in " + values);
            assertEquals(lengthOfLongest(values), longest.size());
        }
    }

    private static boolean isWithin(List<String> values, List<String> chosen) {
        var rest = new ArrayList<>(values);
        rest.retainAll(chosen);
        return rest.equals(chosen);
    }

    private static int lengthOfLongest(List<String> values) {
        var lengths = new int[values.size()];
        int longest = 0;
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = 1;
            for (int j = 0; j < i; j++) {
                if (values.get(j).compareTo(values.get(i)) < 0) {
                    lengths[i] = Math.max(lengths[i], lengths[j] + 1);
                }
            }
            longest = Math.max(longest, lengths[i]);
        }
        return longest;
    }
}
