package dev.backstory.command.imports.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Gathered;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactsGuideTest {
    private static String guide() throws IOException {
        var here = Path.of(System.getProperty("user.dir"));
        var file = Stream.of("docs", "../docs")
                .map(docs -> here.resolve(docs).resolve("guides/importing.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        return Files.readString(file);
    }

    private static Gathered example(String language) throws IOException {
        var fence =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(guide());
        assertThat(fence.find()).isTrue();
        return Gathered.of(new FactsFormat(), Wish.NONE, fence.group(1));
    }

    @Test
    void its_examples_are_read_and_say_the_same() throws IOException {
        var json = example("ndjson");
        var csv = example("csv");
        assertThat(json.facts())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .isEqualTo(csv.facts())
                .hasSize(7);
        assertThat(json.categories()).isEqualTo(csv.categories()).isEqualTo(Map.of("Waiting", StatusCategory.TO_DO));
        assertThat(json.report().refused()).isEmpty();
        assertThat(csv.report().refused()).isEmpty();
        assertThat(json.report().unread()).isEmpty();
        assertThat(json.report().cells().all())
                .isEqualTo(csv.report().cells().all() + 1); // two people, who are one cell of the table
        assertThat(json.fact("7", "points"))
                .isEqualTo(Fact.change(
                        "7", FactField.POINTS, "8", "13", Instant.parse("2026-03-05T12:02:11Z"), "Eero", 5));
    }

    @Test
    void it_names_every_field_of_ours_and_every_part() throws IOException {
        var guide = guide();
        assertThat(FactField.values()).allMatch(field -> guide.contains("`" + field.word() + "`"));
        assertThat(Part.values()).allMatch(part -> guide.contains("`" + part.word() + "`"));
    }
}
