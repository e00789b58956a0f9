package dev.backstory.command.imports.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Exact;
import dev.backstory.command.imports.Gathered;
import dev.backstory.command.imports.OurStatus;
import dev.backstory.command.imports.Report;
import dev.backstory.command.imports.Wish;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts and values that an export of our own has. */
class FactsOfOurOwnTest {
    private static Gathered read(String... lines) {
        return Gathered.of(new FactsFormat(), Wish.NONE, lines);
    }

    @Test
    void a_status_says_what_it_is_here_and_a_fact_where_it_comes_from() {
        var csv = read("subject,field,to,ours,position", "7,status,Groomed,ready,48213");
        var json = read("""
                {"subject": "7", "field": "status", "to": "Groomed", "ours": "READY", "position": 48213}
                """);
        for (var gathered : new Gathered[] {csv, json}) {
            assertThat(gathered.fact("7", "status").ours()).isEqualTo(OurStatus.READY);
            assertThat(gathered.fact("7", "status").position()).isEqualTo(48_213);
            assertThat(gathered.report().unread()).isEmpty();
        }
    }

    @Test
    void days_say_how_sure_they_are_criteria_which_they_are_and_late_facts_when_they_were() {
        var own = Instant.parse("2026-01-02T03:04:05Z");
        var csv = read(
                "time,subject,field,from,to,precision,which,own",
                "2026-02-01T00:00:00Z,7,end,,2026-03-31,quarter,,2026-01-02T03:04:05Z",
                "2026-02-01T00:00:00Z,7,start,,2026-01-01,DAY,,",
                "2026-02-01T00:00:00Z,7,criterion,It works,It works offline,,c1,");
        assertThat(csv.fact("7", "end").exact()).isEqualTo(new Exact(null, "QUARTER", null, own, null));
        assertThat(csv.fact("7", "start").exact()).isEqualTo(Exact.NOTHING);
        assertThat(csv.fact("7", "criterion").exact()).isEqualTo(new Exact(null, null, "c1", null, null));
        assertThat(csv.report().unread()).isEmpty();
        assertThat(csv.report().refused()).isEmpty();
    }

    @Test
    void what_is_no_day_and_no_criterion_says_nothing_of_them() {
        var report = read("subject,field,to,precision,which", "7,title,T,MONTH,c1", "7,Team,T,MONTH,c1")
                .report();
        assertThat(report.unread()).containsExactly(new Report.Unread("precision", 2), new Report.Unread("which", 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,7,end,,2026-01-31,YEAR,,|no precision of days; there are DAY, MONTH, QUARTER
            ,7,title,,T,,,2026-01-01T00:00:00Z|no 'time' at which it is told
            2026-02-01T00:00:00Z,7,title,,T,,,2026-01-01|no hour or no zone
            2026-02-01T00:00:00Z,7,title,,T,,,yesterday|no time as 2026-01-31T10:00:00Z is one
            ,7,criterion,A,B,,,|needs a 'which'
            """)
    void refuses_what_is_not_said_exactly(String row, String reason) {
        var refused = read("time,subject,field,from,to,precision,which,own", ",7,title,,T,,,", row)
                .report()
                .refused();
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().reason()).contains(reason);
    }

    @Test
    void what_is_no_status_says_nothing_of_one() {
        var report = read("subject,field,to,ours", "7,title,T,READY", "7,Team,T,READY")
                .report();
        assertThat(report.unread()).containsExactly(new Report.Unread("ours", 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7,status,Open,OPEN,|no status of ours
            7,status,Open,,-1|no position
            7,status,Open,,1.5|no position
            7,rank,TOP,,|no place from 1, nor UNRANKED
            """)
    void refuses_what_cannot_be(String row, String reason) {
        var refused = read("subject,field,to,ours,position", "7,title,T,,", row)
                .report()
                .refused();
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            '=1+1|=1+1
            ''-x|'-x
            '''@y|''@y
            '+2|+2
            'tis|'tis
            ''|''
            """)
    void takes_back_the_apostrophe_that_keeps_a_spreadsheet_from_running_a_cell(String cell, String said) {
        assertThat(read("subject,field,to", "7,title," + cell)
                        .fact("7", "title")
                        .to())
                .isEqualTo(said);
    }

    @Test
    void a_place_may_be_none() {
        assertThat(read("subject,field,to", "7,rank,unranked").fact("7", "rank").to())
                .isEqualTo("UNRANKED");
    }
}
