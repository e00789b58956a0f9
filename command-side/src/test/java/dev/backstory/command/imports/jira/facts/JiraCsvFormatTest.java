package dev.backstory.command.imports.jira.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.imports.Fact;
import dev.backstory.command.imports.FactField;
import dev.backstory.command.imports.Gathered;
import dev.backstory.command.imports.Mutations;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SharedData;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.jira.JiraCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JiraCsvFormatTest {
    private static final String HEADER =
            "Issue key,Issue id,Issue Type,Summary,Status,Created,Updated,Resolved,Creator,Fix Version/s,"
                    + "Epic Link,Labels,Comment,Comment,Σ Time Spent";
    private static final String EPIC =
            "AB-1,100,Epic,Sauna,In Progress,2024-01-01 10:00,2024-02-01 10:00,,Aino,1.0,,,,,";
    private static final String STORY =
            "AB-2,101,Story,Towel,Done,2024-01-02 10:00,2024-02-02 10:00,2024-02-01 09:00,eero@example.org,,AB-1,a b,one,two,7";

    @Test
    void tells_issues_as_facts() {
        var gathered = Gathered.of(new JiraCsvFormat(), Wish.NONE, HEADER, EPIC, STORY);
        assertThat(gathered.fact("100", "created").to()).isEqualTo("FEATURE");
        assertThat(gathered.fact("101", "created"))
                .matches(fact -> "USER_STORY".equals(fact.to()) && "eero".equals(fact.author()) && fact.inferred());
        assertThat(gathered.fact("101", "key").to()).isEqualTo("AB-2");
        assertThat(gathered.fact("101", "parent").to()).isEqualTo("AB-1");
        assertThat(gathered.fact("101", "status"))
                .matches(fact -> fact.category() == StatusCategory.DONE && fact.inferred())
                .extracting(Fact::at)
                .hasToString("2024-02-01T09:00:00Z");
        assertThat(gathered.facts("101"))
                .extracting(Fact::field)
                .contains("Comment", "Comment (2)", "Updated")
                .filteredOn("label"::equals)
                .hasSize(2);
        assertThat(gathered.report().unread()).anyMatch(each -> each.column().equals("Σ Time Spent"));
    }

    @Test
    void reads_columns_into_fields_as_it_is_told() {
        var wish = new Wish(null, Map.of("Fix Version/s", "target", "Issue id", "title"), null);
        var gathered = Gathered.of(new JiraCsvFormat(), wish, HEADER, EPIC, STORY);
        assertThat(gathered.fact("AB-1", "target").to()).isEqualTo("1.0");
        assertThat(gathered.fact("AB-1", "title").to()).isEqualTo("100");
        assertThat(gathered.fact("AB-1", "Summary").to()).isEqualTo("Sauna");
        gathered.report();
        var odd = new Wish(null, Map.of("Summary", "headline"), null);
        assertThatThrownBy(() -> Gathered.of(new JiraCsvFormat(), odd, HEADER, EPIC))
                .isInstanceOf(NotThisFormat.class)
                .hasMessageContaining("headline");
    }

    @Test
    void tells_all_of_a_real_export() throws IOException {
        var file = SharedData.jira("jwprogram/JIRA.csv");
        var history = JiraCsv.read(file, null, null);
        var gathered = Gathered.of(new JiraCsvFormat(), Wish.NONE, Files.readAllBytes(file));
        var report = gathered.report();
        assertThat(report.read()).isEqualTo(history.report().read());
        assertThat(report.cells().all()).isEqualTo(history.report().cells().all());
        assertThat(report.unread()).isEqualTo(history.report().unread());
        assertThat(gathered.facts(FactField.CREATED)).hasSize(90);
        assertThat(gathered.facts(FactField.PARENT)).hasSize(59);
    }

    @Test
    void survives_damage() throws IOException {
        var file = (HEADER + "\n" + EPIC + "\n" + STORY + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Mutations.survive(new JiraCsvFormat(), file, 9, 500)).isGreaterThan(50);
        Mutations.survive(new JiraCsvFormat(), Files.readAllBytes(SharedData.jira("jwprogram/JIRA.csv")), 10, 20);
    }
}
