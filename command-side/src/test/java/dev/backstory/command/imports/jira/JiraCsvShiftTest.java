package dev.backstory.command.imports.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JiraCsvShiftTest {
    private static final String HEADER =
            "Summary,Issue key,Issue id,Project key,Status,Created,Work Ratio,Epic Link,Rank,Sprint,Story Points";
    private static final String GOOD = "Fine,AB-1,1,AB,Open,2024-01-31 14:05,50%,AB-7,0|i003jj:,Sprint 1,3";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "B,AB-2,2,AB,Open,2024-01-31,,,,0|i003p7:,~a rank '0|i003p7:' stands under 'Sprint', and 'Rank' is empty",
                "B,AB-2,2,AB,Open,2024-01-31,,,0|i003p7:,AB-1,~an issue key 'AB-1' stands under 'Sprint'",
                "B,AB-2,2,AB,Open,2024-01-31,,,Sprint 1,,~the text 'Sprint 1' stands under 'Rank'",
                "B,AB-2,2,AB,Open,2024-01-31,,,0|i003p7:,,28800~the number '28800' stands under 'Story Points'",
                "B,AB-2,2,AB,Open,2024-01-31,,Login,0|i003p7:,,~the text 'Login' stands under 'Epic Link'",
                "B,AB-2,2,AB,Open,2024-01-31,28800,,0|i003p7:,,~the number '28800' stands under 'Work Ratio'",
                "B,AB-2,2,AB,Open,ann,,,0|i003p7:,,~the text 'ann' stands under 'Created'",
                "B,AB-2,2,AB,10/oct./16 11:54 AM,,,,0|i003p7:,,~a date '10/oct./16 11:54 AM' stands under 'Status'",
                "B,AB-2,two,AB,Open,,,,0|i003p7:,,~the text 'two' stands under 'Issue id'",
                "B, then C,AB-2,2,AB,Open,,,,0|i003p7:,~the text 'then C' stands under 'Issue key'",
                "B,AB-2,2,CD,Open,,,,0|i003p7:,,~'CD' stands under the project key",
                "B,AB-2,2,AB,Open,,,,0|i003p7:,,,x~'x' stands beyond the last",
                "B,AB-2,2,AB,Open,,,,0|i003p7:,,,~may be shifted"
            })
    void refuses_a_shifted_row_and_says_what_stands_where(String row, String reason) {
        var report = Csv.read(HEADER, GOOD, row).report();
        assertThat(report.read()).isEqualTo(1);
        assertThat(report.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.line()).isEqualTo(3);
            assertThat(refused.reason()).contains(reason);
        });
    }

    @Test
    void reads_short_rows_and_rows_that_all_end_in_the_same_empty_cells() {
        assertThat(Csv.read(HEADER, GOOD, "B,AB-2").report().read()).isEqualTo(2);
        assertThat(Csv.read(HEADER, GOOD + ",", "B,AB-2,2,AB,Open,,,,,,,")
                        .report()
                        .read())
                .isEqualTo(2);
    }

    @Test
    void pads_the_figures_of_an_old_rank_column_so_that_bytes_compare() {
        var stories =
                Csv.read("Summary,Issue key,Rank", "A,AB-1,900", "B,AB-2,10000").stories();
        assertThat(stories.getFirst().facts().rank())
                .isLessThan(String.valueOf(stories.getLast().facts().rank()));
    }

    @Test
    void believes_no_header_of_which_no_cell_is_what_it_says() {
        var story = Csv.read("Summary,Issue key,Story Points,Epic Link,Rank", "A,AB-1,XL,Login,high")
                .stories()
                .getFirst();
        assertThat(story.facts().rank()).isNull();
        assertThat(Csv.foreign(story.facts())).containsOnlyKeys("Story Points", "Epic Link", "Rank");
    }

    @Test
    void keeps_points_of_no_use_as_foreign() {
        var story = Csv.read("Summary,Issue key,Story Points", "A,AB-1,-1")
                .stories()
                .getFirst();
        assertThat(story.facts().points()).isNull();
        assertThat(Csv.foreign(story.facts())).containsEntry("Story Points", List.of("-1"));
    }
}
