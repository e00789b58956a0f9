package dev.backstory.command.imports.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NamesInTextTest {
    private static final String LETTERS = "ab é1-. ";

    @Test
    void a_name_is_replaced_where_it_is_whole_words() {
        var names = new NamesInText(List.of("Ann", "Ann Author", "@cy"));
        assertThat(names.replaced("Ann, Ann Author and Annabel asked @cy; Ann Auth", NamesInTextTest::id))
                .isEqualTo("%s, %s and Annabel asked %s; %s Auth", id("Ann"), id("Ann Author"), id("@cy"), id("Ann"));
    }

    @Test
    void what_stands_in_an_id_is_nobody() {
        var name = id("Ann").toString().substring(9, 13);
        assertThat(new NamesInText(List.of("Ann", name)).replaced("Ann", NamesInTextTest::id))
                .isEqualTo(id("Ann").toString());
    }

    @Test
    void a_letter_beyond_the_first_plane_is_one() {
        assertThat(new NamesInText(List.of("Ann")).replaced("𝒳Ann Ann𝒳", NamesInTextTest::id))
                .isEqualTo("𝒳Ann Ann𝒳");
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(new NamesInText(List.of("Ann")).replaced(null, NamesInTextTest::id))
                .isNull();
        assertThat(new NamesInText(List.of("")).replaced("", NamesInTextTest::id))
                .isEmpty();
    }

    @Test
    void it_is_as_looking_for_each_name_at_each_place_the_longest_first() {
        var seed = System.nanoTime();
        System.out.println("names in texts from seed " + seed);
        var dice = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var names = IntStream.range(0, dice.nextInt(8))
                    .mapToObj(each -> word(dice, 1 + dice.nextInt(4)))
                    .collect(Collectors.toSet());
            var text = word(dice, dice.nextInt(30));
            assertThat(new NamesInText(names).replaced(text, NamesInTextTest::id))
                    .as("%s in \"%s\" (%d of seed %d)", names, text, i, seed)
                    .isEqualTo(onePattern(names.stream().toList(), text));
        }
    }

    @Test
    @Timeout(60)
    void very_many_names_are_looked_for_at_once() {
        var names = IntStream.range(0, 300_000).mapToObj(i -> "Person " + i).toList();
        var text = String.join(", ", names);
        var begun = System.nanoTime();
        var replaced = new NamesInText(names).replaced(text, NamesInTextTest::id);
        System.out.printf(
                "%,d names found in %d ms%n",
                names.size(), Duration.ofNanos(System.nanoTime() - begun).toMillis());
        assertThat(replaced).hasSize(names.size() * 38 - 2).doesNotContain("Person");
    }

    private static String onePattern(List<String> names, String text) {
        if (names.isEmpty()) {
            return text;
        }
        var any = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"));
        return Pattern.compile(any)
                .matcher(text)
                .replaceAll(found -> id(found.group()).toString());
    }

    private static String word(Random dice, int length) {
        var letters = LETTERS.codePoints().toArray();
        return dice.ints(length, 0, letters.length)
                .mapToObj(i -> Character.toString(letters[i]))
                .collect(Collectors.joining());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
