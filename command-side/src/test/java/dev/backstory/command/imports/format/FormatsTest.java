package dev.backstory.command.imports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.NotThisFormat;
import dev.backstory.command.imports.SourceFile;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.facts.FactsFormat;
import dev.backstory.command.imports.jira.JiraCsvFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final Format FACTS = new FactsFormat();
    private static final Format JIRA = new JiraCsvFormat();
    private static final Formats FORMATS = new Formats(List.of(FACTS, JIRA));

    private static SourceFile file(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facts|time,author,subject,field,from,to
            facts|{"to": "T", "why": [1], "subject": "7", "field": "title"}
            facts|SUBJECT;Field;To
            jira-csv|Summary,Issue key,Status
            """)
    void recognises_a_file_by_its_beginning(String name, String text) throws IOException {
        assertThat(FORMATS.recognise(file(text + "\n")).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a": 1}|JSON
            <?xml version="1.0"?>|XML or a web page
            Name,Age,Shoe size|a table with the columns 'Name', 'Age', 'Shoe size'
            Dear all|a text
            %PDF-1.7|a PDF
            """)
    void says_what_a_file_looks_like_that_is_of_no_format(String text, String looks) {
        assertThatThrownBy(() -> FORMATS.recognise(file(text)))
                .isInstanceOf(NotThisFormat.class)
                .hasMessageStartingWith("The file looks like " + looks);
    }

    @Test
    void asks_which_of_two_it_is() {
        assertThatThrownBy(() -> FORMATS.recognise(file("Issue key,Summary,subject,field,to\n")))
                .hasMessage("The file may be a list of facts (facts) or a Jira export in CSV (jira-csv): say which.");
    }

    @Test
    void refuses_a_wrong_guess_with_what_it_looks_like() throws IOException {
        var jira = file("Issue key,Summary\nAB-1,Sauna\n");
        assertThatThrownBy(() -> FORMATS.confirm(FACTS, jira, Wish.NONE))
                .isInstanceOf(NotThisFormat.class)
                .hasMessage("The file looks like a Jira export in CSV (jira-csv), not like a list of facts (facts).");
        assertThat(FORMATS.confirm(JIRA, jira, Wish.NONE)).isSameAs(JIRA);
        var mapped = new Wish(null, Map.of("Issue key", "subject"), null);
        assertThat(FORMATS.confirm(FACTS, jira, mapped)).isSameAs(FACTS);
        assertThat(FORMATS.confirm(FACTS, file("a,b\n"), Wish.NONE)).isSameAs(FACTS);
    }

    @Test
    void knows_formats_by_name() {
        assertThat(FORMATS.names()).containsExactly("facts", "jira-csv");
        assertThat(FORMATS.byName("facts")).contains(FACTS);
        assertThat(FORMATS.byName("excel")).isEmpty();
        assertThatThrownBy(() -> new Formats(List.of(FACTS, new FactsFormat())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
