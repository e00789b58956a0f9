package dev.backstory.command.imports.trackers;

import static dev.backstory.command.imports.trackers.Exports.AZURE;
import static dev.backstory.command.imports.trackers.Exports.GITLAB;
import static dev.backstory.command.imports.trackers.Exports.LINEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.Gathered;
import dev.backstory.command.imports.Mutations;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.facts.FactsFormat;
import dev.backstory.command.imports.format.Formats;
import dev.backstory.command.imports.jira.JiraCsvFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrackersRefusalTest {
    private static final int ROUNDS = 400;

    private static Stream<Arguments> exports() {
        return Stream.of(
                Arguments.of(LINEAR, Exports.OF_LINEAR),
                Arguments.of(AZURE, Exports.OF_AZURE),
                Arguments.of(GITLAB, Exports.OF_GITLAB));
    }

    private static SourceFile file(String... lines) {
        return () -> new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static Formats all() {
        var all = new ArrayList<Format>(Trackers.formats());
        all.add(new FactsFormat());
        all.add(new JiraCsvFormat());
        return new Formats(all);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void each_is_recognised_and_no_other_taken_for_it(Format format, String[] export) throws IOException {
        assertThat(all().recognise(file(export)).name()).isEqualTo(format.name());
        var facts = all().byName("facts").orElseThrow();
        assertThatThrownBy(() -> all().confirm(facts, file(export), Wish.NONE))
                .isInstanceOf(NotThisFormat.class)
                .hasMessageStartingWith(
                        "The file looks like " + format.description() + " (" + format.name() + "), not");
    }

    @ParameterizedTest
    @MethodSource("exports")
    void each_survives_damage(Format format, String[] export) throws IOException {
        var file = String.join("\n", export).getBytes(StandardCharsets.UTF_8);
        for (long seed : new long[] {11, 111})
            assertThat(Mutations.survive(format, file, seed, ROUNDS)).isGreaterThan(ROUNDS / 10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SAU-9,Sauna,,Done,2024-01-01T00:00:00Z,1|'SAU-9' has no title.
            ,Sauna,T,Done,2024-01-01T00:00:00Z,1|There is no id in the row that begins with 'Sauna'.
            Sauna,T,Done,2024-01-01T00:00:00Z,1|The cells are shifted: 'Sauna' is no id.
            SAU-9,Sauna,T,7,2024-01-01T00:00:00Z,1|The cells are shifted: '7' stands under 'Status'.
            SAU-9,Sauna,T,Done,soon,1|The cells are shifted: 'soon' stands under 'Created'.
            SAU-9,Sauna,T,Done,2024-01-01T00:00:00Z,many|The cells are shifted: 'many' stands under 'Estimate'.
            SAU-9,Sauna,T,Done,2024-01-01T00:00:00Z,1,x|The row has more cells than the header has columns (7, not 6): 'x' stands beyond the last.
            SAU-1,Sauna,T,Done,2024-01-01T00:00:00Z,1|'SAU-1' was already read from line 2.
            """)
    void a_row_that_cannot_be_trusted_is_refused(String row, String reason) {
        var gathered = Gathered.of(
                LINEAR,
                Wish.NONE,
                "ID,Team,Title,Status,Created,Estimate",
                "SAU-1,Sauna,Towel,Done,2024-01-01T00:00:00Z,3",
                row);
        assertThat(gathered.report().refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(gathered.facts(FactField.CREATED)).hasSize(1);
    }

    @Test
    void nothing_hangs_on_a_row_of_a_tree_that_was_refused() {
        var gathered = Gathered.of(
                AZURE,
                Wish.NONE,
                "ID,Work Item Type,Title 1,Title 2,Title 3",
                "1,Epic,A,,",
                "x,Feature,,B,",
                "3,User Story,,,C",
                "4,User Story,,D,");
        assertThat(gathered.facts(FactField.PARENT))
                .singleElement()
                .matches(fact -> fact.subject().equals("4") && "1".equals(fact.to()));
    }

    @Test
    void columns_are_read_as_they_are_mapped() {
        var wish = new Wish(null, Map.of("Cycle Number", "points", "Priority", "lane", "Project", "parent"), null);
        var gathered = Gathered.of(LINEAR, wish, Exports.OF_LINEAR);
        assertThat(gathered.fact("SAU-1", "points").to()).isEqualTo("4");
        assertThat(gathered.fact("SAU-1", "lane").to()).isEqualTo("High");
        assertThat(gathered.fact("SAU-1", "parent").to()).isEqualTo("Spring");
        assertThat(gathered.fact("SAU-1", "Estimate").to()).isEqualTo("3");
        assertThat(gathered.fact("SAU-2", "Parent issue").to()).isEqualTo("SAU-1");
        gathered.report();
    }

    @ParameterizedTest
    @CsvSource({"Cycle Number,velocity,no field of ours", "Moon,points,no column 'Moon'"})
    void a_wish_that_cannot_be_fulfilled_is_refused(String column, String field, String reason) {
        var wish = new Wish(null, Map.of(column, field), null);
        assertThatThrownBy(() -> Gathered.of(LINEAR, wish, Exports.OF_LINEAR))
                .isInstanceOf(NotThisFormat.class)
                .hasMessageContaining(reason);
    }

    @Test
    void columns_that_repeat_are_all_kept() {
        var gathered = Gathered.of(
                GITLAB,
                Wish.NONE,
                "Title,Issue ID,URL,State,Created At (UTC),Note,Note,Labels,Labels",
                "A,1,u,Open,,x,y,a,b");
        assertThat(gathered.fact("1", "Note").to()).isEqualTo("x");
        assertThat(gathered.fact("1", "Note (2)").to()).isEqualTo("y");
        assertThat(gathered.facts(FactField.LABEL)).hasSize(2);
    }

    @Test
    void a_file_without_a_row_is_refused_whole() {
        for (var format : Arrays.asList(LINEAR, AZURE, GITLAB))
            assertThatThrownBy(() -> Gathered.of(format, Wish.NONE, "ID,Issue ID,Title"))
                    .isInstanceOf(NotThisFormat.class)
                    .hasMessageContaining("not one row");
        assertThatThrownBy(() -> Gathered.of(LINEAR, new Wish("SNO", Map.of(), null), Exports.OF_LINEAR))
                .hasMessageContaining("nothing of the project 'SNO'");
    }
}
