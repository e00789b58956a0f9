package dev.backstory.command.imports.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.Report;
import dev.backstory.command.imports.SourceFacts;
import dev.backstory.command.imports.SourceHistory;
import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JiraCsvSoupTest {
    private static final List<String> HEADERS = List.of(
            "Issue id",
            "Issue Type",
            "Status",
            "Status Category",
            "Project key",
            "Parent",
            "Parent id",
            "Epic Link",
            "Rank",
            "Story Points",
            "Created",
            "Due Date",
            "Start date",
            "Labels",
            "Labels",
            "Sprint",
            "Description",
            "Comment",
            "Work Ratio",
            "Σ Time Spent",
            "Votes",
            "",
            "Custom field (Team)",
            "Foo",
            "state",
            "Epic Name",
            "Resolution");
    private static final List<String> CELLS = List.of(
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            " ",
            "AB-1",
            "AB-2",
            "CD-3",
            "1",
            "2",
            "5.0",
            "-3",
            "28800",
            "50%",
            "0|i003p7:",
            "10/oct./16 11:54 AM",
            "03/04/2024",
            "31/12/2024",
            "2024-02-30",
            "Epic",
            "Story",
            "Done",
            "To Do",
            "a b",
            "As a x, I want y",
            "Acceptance criteria:\n* a\n* b",
            "say \"hi\", now",
            "9999999999999999999",
            "99/99/99",
            "é",
            "AB");
    private static final String SOUP = "A1-|:/\"\",,,;\n\r\té \u2028AB";
    private static final int ROUNDS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void accounts_for_every_cell_of_whatever_soup(long seed) {
        var random = new Random(seed);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var rows = rows(random);
            try {
                accounts(rows, Csv.read(csv(rows), random.nextInt(4) == 0 ? "AB" : null));
                read++;
            } catch (NotThisFormat refused) {
                assertThat(refused.getMessage()).endsWith(".");
            }
        }
        assertThat(read).isGreaterThan(ROUNDS / 4);
    }

    @Test
    void refuses_or_reads_any_characters_and_never_breaks() {
        var random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            var text = new StringBuilder("Summary,Issue key,Rank,Created\n");
            for (int i = random.nextInt(200); i > 0; i--) text.append(SOUP.charAt(random.nextInt(SOUP.length())));
            try {
                Csv.read(text.append("\nA,AB-1\n").toString());
            } catch (NotThisFormat refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    private static List<List<String>> rows(Random random) {
        var header = new ArrayList<>(List.of("Summary", "Issue key"));
        for (int i = random.nextInt(9); i > 0; i--) header.add(any(HEADERS, random));
        var rows = new ArrayList<List<String>>();
        rows.add(header);
        for (int i = 1; i < 15; i++) {
            var row = new ArrayList<>(List.of(
                    random.nextInt(9) == 0 ? "" : "T" + i,
                    (random.nextBoolean() ? "AB-" : "CD-") + random.nextInt(20)));
            int width = header.size() + (random.nextInt(6) == 0 ? random.nextInt(3) - 1 : 0);
            while (row.size() < width) row.add(random.nextInt(3) == 0 ? any(CELLS, random) : "");
            rows.add(row);
        }
        return rows;
    }

    private static byte[] csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> String.join(
                        ",",
                        row.stream()
                                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                .toList()))
                .reduce("", (a, b) -> a + b + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void accounts(List<List<String>> rows, SourceHistory history) {
        var report = history.report();
        var cells = report.cells();
        long filled = rows.stream()
                .skip(1)
                .flatMap(List::stream)
                .filter(cell -> !cell.isBlank())
                .count();
        assertThat(cells.all()).isEqualTo(filled);
        assertThat(cells.read() + cells.foreign() + cells.unread() + cells.refused() + cells.elsewhere())
                .isEqualTo(filled);
        assertThat(cells.unread())
                .isEqualTo(report.unread().stream()
                        .mapToLong(Report.Unread::values)
                        .sum());
        assertThat(cells.foreign())
                .isEqualTo(facts(history)
                        .flatMap(facts -> facts.foreign().values().stream())
                        .mapToLong(List::size)
                        .sum());
        assertThat(report.rows()).isEqualTo(report.read() + report.refused().size() + report.elsewhere());
        assertThat(report.read())
                .isEqualTo(history.items().size() + history.stories().size());
        assertThat(report.inferred())
                .isEqualTo(facts(history)
                        .mapToLong(facts -> facts.inferred().size())
                        .sum());
    }

    private static Stream<SourceFacts> facts(SourceHistory history) {
        return Stream.concat(
                history.items().stream().map(SourceItem::facts),
                history.stories().stream().map(SourceStory::facts));
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
