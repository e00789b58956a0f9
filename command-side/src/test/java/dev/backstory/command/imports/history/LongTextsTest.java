package dev.backstory.command.imports.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.ForeignFactRecorded;
import dev.backstory.events.SubjectType;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LongTextsTest {
    private static final UUID STORY = UUID.randomUUID();

    @Test
    void a_text_that_fits_stays_one() {
        var fact = fact("x".repeat(LongTexts.LENGTH_MAX), "y".repeat(LongTexts.LENGTH_MAX));
        assertThat(LongTexts.parts(fact)).containsExactly(fact);
    }

    @Test
    void a_longer_one_is_told_in_parts_and_loses_nothing() {
        var seed = 4L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            var before = text(random);
            var value = text(random);
            var parts = LongTexts.parts(fact(before, value));
            assertThat(parts.stream().map(ForeignFactRecorded::value).collect(Collectors.joining()))
                    .isEqualTo(value);
            assertThat(parts.stream()
                            .flatMap(part -> Stream.ofNullable(part.before()))
                            .collect(Collectors.joining()))
                    .isEqualTo(before);
            assertThat(parts).allMatch(part -> part.value().length() <= LongTexts.LENGTH_MAX);
            assertThat(parts.stream().map(ForeignFactRecorded::field))
                    .startsWith("note")
                    .doesNotHaveDuplicates();
            assertThat(parts).noneMatch(part -> part.value().endsWith("\uD83E"));
        }
    }

    @Test
    void whoever_is_named_is_named_by_the_part_that_names_them() {
        var people = Stream.generate(UUID::randomUUID).limit(30_000).toList();
        var value = people.stream().map(UUID::toString).collect(Collectors.joining(" "));
        var parts = LongTexts.parts(new ForeignFactRecorded(SubjectType.STORY, STORY, "note", null, value, people));
        assertThat(parts)
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.mentioned())
                        .isNotEmpty()
                        .allMatch(person -> part.value().contains(person.toString())));
        assertThat(parts.stream().flatMap(part -> part.mentioned().stream())).containsExactlyElementsOf(people);
        assertThat(parts.getLast().field()).isEqualTo("note (part 2)");
    }

    private static ForeignFactRecorded fact(String before, String value) {
        return new ForeignFactRecorded(SubjectType.STORY, STORY, "note", before, value);
    }

    /** Of characters that are two letters each, and one that shifts them. */
    private static String text(Random random) {
        return (random.nextBoolean() ? "x" : "") + "\uD83E\uDDD6".repeat(random.nextInt(2 * LongTexts.LENGTH_MAX));
    }
}
