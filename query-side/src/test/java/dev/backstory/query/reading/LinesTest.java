package dev.backstory.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.query.reading.Lines.Column;
import dev.backstory.query.reading.Lines.Table;
import dev.backstory.query.reading.Lines.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Entries as lines of a table, and as JSON texts. */
class LinesTest {
    private record Fruit(String name, @Nullable BigDecimal weight, List<String> colours) {}

    private static final Table<Fruit> TABLE = new Table<>(List.of(
            new Column<>("name", Fruit::name),
            new Column<>("weight", Fruit::weight),
            new Column<>("colours", Fruit::colours)));

    @Test
    void a_table_begins_with_its_names_and_ends_each_line_as_the_standard_says() throws IOException {
        assertThat(written(TABLE, new Fruit("Apple", new BigDecimal("0.20"), List.of("red", "green"))))
                .isEqualTo("name,weight,colours\r\nApple,0.20,red; green\r\n");
        assertThat(written(TABLE)).isEqualTo("name,weight,colours\r\n");
    }

    @Test
    void what_would_end_a_cell_is_quoted() throws IOException {
        assertThat(written(TABLE, new Fruit("A \"big\", red\none", null, List.of())))
                .endsWith("\"A \"\"big\"\", red\none\",,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://evil\")"})
    void no_text_is_a_formula(String text) {
        assertThat(Table.cell(text)).isEqualTo("'" + text);
        assertThat(Table.cell(List.of(text, "x"))).startsWith("'");
    }

    @Test
    void the_apostrophe_can_be_taken_from_each_cell_that_has_one() {
        assertThat(Table.cell("'=1")).isEqualTo("''=1");
        assertThat(Table.cell("''-1")).isEqualTo("'''-1");
        assertThat(Table.cell("'tis")).isEqualTo("'tis");
        assertThat(Table.cell("''")).isEqualTo("''");
    }

    @Test
    void a_number_stays_one() {
        assertThat(Table.cell(new BigDecimal("-1E+3"))).isEqualTo("-1000");
        assertThat(Table.cell(-7)).isEqualTo("-7");
        assertThat(Table.cell("1-1")).isEqualTo("1-1");
        assertThat(Table.cell(null)).isEmpty();
    }

    @Test
    void each_text_stands_on_a_line_of_its_own() throws IOException {
        var texts = new Texts<Fruit>(JsonMapper.builder().build());
        assertThat(written(texts, new Fruit("A\nB", null, List.of()), new Fruit("C", BigDecimal.ONE, List.of("red"))))
                .isEqualTo("{\"name\":\"A\\nB\",\"weight\":null,\"colours\":[]}\n"
                        + "{\"name\":\"C\",\"weight\":1,\"colours\":[\"red\"]}\n");
    }

    private static String written(Lines<Fruit> lines, Fruit... fruits) throws IOException {
        var out = new StringWriter();
        var sink = lines.to(out);
        for (var fruit : fruits) {
            sink.write(fruit);
        }
        return out.toString();
    }
}
