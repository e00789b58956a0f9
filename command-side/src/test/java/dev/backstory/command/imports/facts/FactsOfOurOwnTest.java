package dev.backstory.command.imports.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.Gathered;
import dev.backstory.command.imports.OurStatus;
import dev.backstory.command.imports.Report;
import dev.backstory.command.imports.Wish;
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
