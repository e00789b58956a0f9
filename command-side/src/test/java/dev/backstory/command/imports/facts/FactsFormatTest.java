package dev.backstory.command.imports.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.Gathered;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.Report;
import dev.backstory.command.imports.Wish;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsFormatTest {
    private static Gathered read(String... lines) {
        return Gathered.of(new FactsFormat(), Wish.NONE, lines);
    }

    /** A row beside one that is sound. */
    private static String refusal(String row) {
        var refused = read("time,author,subject,field,from,to", ",,7,title,,T", row)
                .report()
                .refused();
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().line()).isEqualTo(3);
        return refused.getFirst().reason();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,,7,points,,1001|no number of points
            ,,7,points,,-1|no number of points
            ,,7,points,0.001,1|no number of points
            ,,7,start,,31.01.2026|no day
            ,,7,end,,2026-02-30|no day
            ,,7,horizon,,SOON|no horizon
            ,,7,kind,,EPIC|no kind
            ,,7,created,,Thing|no kind
            ,,7,rank,,0|no place
            ,,7,label,a,b|each on a line of its own
            ,,Open,category,,OPEN|no category
            yesterday,,7,title,,T|no time
            2026-13-01T00:00:00Z,,7,title,,T|no time
            ,,,title,,T|no 'subject'
            ,,7,,,T|no 'field'
            ,,7,title,,T,more|more cells than the header
            """)
    void refuses_a_row_that_cannot_be_so(String row, String reason) {
        assertThat(refusal(row)).contains(reason).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "points, 5.00, 5",
        "points, 0.25, 0.25",
        "points, 1000, 1000",
        "horizon, now, NOW",
        "kind, Tech debt, TECH_DEBT",
        "title, ' a ', a",
        "rank, 12, 12"
    })
    void writes_values_of_ours_as_we_do(String field, String said, String written) {
        var fact = read("subject,field,to", "7," + field + "," + said).fact("7", field);
        assertThat(fact.to()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T10:00:00Z, 2026-01-31T10:00:00Z, false",
        "2026-01-31t10:00:00.1234567z, 2026-01-31T10:00:00.123456Z, false",
        "2026-01-31 10:00+02:00, 2026-01-31T08:00:00Z, false",
        "2026-01-31T10:00:00-0530, 2026-01-31T15:30:00Z, false",
        "2026-01-31T10:00:00, 2026-01-31T10:00:00Z, true",
        "2026-01-31, 2026-01-31T00:00:00Z, true"
    })
    void reads_times_and_marks_what_it_assumes(String said, Instant at, boolean inferred) {
        var fact = read("time,subject,field,to", said + ",7,title,T").fact("7", "title");
        assertThat(fact.at()).isEqualTo(at);
        assertThat(fact.inferred()).isEqualTo(inferred);
    }

    @Test
    void takes_the_zone_that_is_told() {
        var wish = new Wish(null, Map.of(), ZoneId.of("Europe/Helsinki"));
        var fact = Gathered.of(new FactsFormat(), wish, "time,subject,field,to", "2026-07-01T10:00:00,7,title,T")
                .fact("7", "title");
        assertThat(fact.at()).isEqualTo("2026-07-01T07:00:00Z");
        assertThat(fact.inferred()).isFalse();
    }

    @Test
    void keeps_what_is_theirs_word_for_word() {
        var gathered = read("subject,field,from,to", "7,Team, a ,b", "7,their:title,,c", "7,Title,,d");
        assertThat(gathered.fact("7", "Team"))
                .isEqualTo(new Fact("7", "Team", " a ", "b", null, null, List.of(), null, false, 2));
        assertThat(gathered.fact("7", "their:title").to()).isEqualTo("c");
        assertThat(gathered.report().cells().foreign()).isEqualTo(4);
        assertThat(gathered.report().notes()).anyMatch(note -> note.contains("by its case only: 1."));
    }

    @Test
    void counts_what_it_has_no_use_for() {
        var report = read(
                        "subject,field,to,Reason,,category",
                        "7,title,T,because,x,DONE",
                        "7,deleted,yes,,,",
                        "7,lane,,,,")
                .report();
        assertThat(report.unread())
                .containsExactlyInAnyOrder(
                        new Report.Unread("Reason", 1),
                        new Report.Unread("(column 5, unnamed)", 1),
                        new Report.Unread("category", 1),
                        new Report.Unread("to", 1));
        assertThat(report.notes())
                .containsExactly("Lines that tell of nothing that it became nothing, which is no fact: 1.");
        var json = read("""
                {"subject": "7", "field": "title", "to": "T", "why": {"a": [1, "x", null, " "]}}
                """).report();
        assertThat(json.unread()).containsExactly(new Report.Unread("why", 2));
        assertThat(json.cells().all()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{",
                "{\"subject\": \"7\"}",
                "{\"subject\": \"7\", \"field\": \"title\", \"to\": {\"a\": 1}}",
                "{\"subject\": \"7\", \"subject\": \"8\", \"field\": \"title\", \"to\": \"T\"}",
                "{\"subject\": \"7\", \"field\": \"title\", \"to\": \"\\u0000\"}",
                "{\"subject\": \"7\", \"field\": \"title\", \"to\": \"\\ud800\"}",
                "{\"subject\": \"7\", \"field\": \"title\", \"to\": \"T\"} {}",
                "{\"subject\": \"7\", \"field\": \"title\", \"to\": \"T\", \"people\": [\"U\"]}",
                "{\"subject\": \"7\", \"field\": \"title\", \"to\": \"T\", \"people\": [[\"T\"]]}",
                "{\"subject\": \"7\", \"field\": \"title\", \"to\": \"T\", \"inferred\": \"maybe\"}"
            })
    void refuses_a_line_of_json_that_tells_no_fact(String line) {
        var gathered = read("{\"subject\": \"1\", \"field\": \"title\", \"to\": \"T\"}", "", line);
        assertThat(gathered.facts()).hasSize(1);
        assertThat(gathered.report().refused()).hasSize(1);
        assertThat(gathered.report().refused().getFirst().line()).isEqualTo(3);
    }

    @Test
    void reads_columns_by_other_names() {
        var wish = new Wish(null, Map.of("Issue", "subject", "New", "to"), null);
        var gathered = Gathered.of(new FactsFormat(), wish, "Issue;Field;New;to", "7;title;T;x");
        assertThat(gathered.fact("7", "title").to()).isEqualTo("T");
        assertThat(gathered.report().unread()).containsExactly(new Report.Unread("to", 1));
        var json = Gathered.of(new FactsFormat(), wish, "{\"Issue\": 7, \"field\": \"title\", \"New\": \"T\"}");
        assertThat(json.fact("7", "title").to()).isEqualTo("T");
    }

    @Test
    void has_names_without_addresses() {
        var gathered = read(
                "author,subject,field,to",
                "Aino Aalto <aino@example.org>,7,title,T",
                "eero@example.org,8,title,T",
                " ,9,title,T");
        assertThat(gathered.facts()).extracting(Fact::author).containsExactly("Aino Aalto", "eero", null);
    }

    @Test
    void reads_other_encodings_that_say_what_they_are() {
        var text = "\uFEFFsubject,field,to\n7,title,Löyly\n";
        for (var charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            var gathered = Gathered.of(new FactsFormat(), Wish.NONE, text.getBytes(charset));
            assertThat(gathered.fact("7", "title").to()).isEqualTo("Löyly");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subject,field,to|not one fact
            subject,field,to,To\\n7,title,T,U|more than one column 'to'
            subject,field,to\\n7,points,many|Not one line of the file can be read; the first, line 2
            key,title\\n7,T|no header with the columns subject
            [{"subject": "7", "field": "title", "to": "T"}]|one list in JSON
            {"subject": "7",\\n"field": "title"}|Not one line
            <html>|HTML
            """)
    void refuses_whole_what_is_none(String file, String reason) {
        assertThatThrownBy(() -> read(file.replace("\\n", "\n")))
                .isInstanceOf(NotThisFormat.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refuses_wishes_that_it_cannot_fulfil() {
        assertThatThrownBy(() ->
                        Gathered.of(new FactsFormat(), new Wish("AB", Map.of(), null), "subject,field,to", "7,title,T"))
                .hasMessageContaining("leave 'project' out");
        assertThatThrownBy(() -> Gathered.of(
                        new FactsFormat(), new Wish(null, Map.of("X", "to"), null), "subject,field,to", "7,title,T"))
                .hasMessageContaining("header");
        assertThatThrownBy(() -> Gathered.of(
                        new FactsFormat(), new Wish(null, Map.of("X", "time"), null), "subject,field,to", "7,title,T"))
                .hasMessageContaining("no column 'X'");
        assertThatThrownBy(() -> Gathered.of(
                        new FactsFormat(),
                        new Wish(null, Map.of("to", "title"), null),
                        "subject,field,to",
                        "7,title,T"))
                .hasMessageContaining("no part of a fact");
    }
}
