package dev.backstory.command.imports.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.ForeignValue;
import dev.backstory.command.imports.SourceFacts;
import dev.backstory.command.imports.SourceHistory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JiraCsvPeopleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Assignee",
                "assignee",
                "Responsable",
                "Bearbeiter",
                "Persona asignada",
                "Toegewezene",
                "Исполнитель",
                "Reporter",
                "Rapporteur",
                "Custom field (Reviewer)",
                "Benutzerdefiniertes Feld (Entwickler)"
            })
    void a_column_of_people_holds_names_in_whatever_language(String header) {
        var facts = facts(Csv.read("Summary,Issue key,Creator," + header, "A,AB-1,Ann,\" Bob Builder\n\""));
        assertThat(facts.foreign().values()).containsExactly(List.of(ForeignValue.person("Bob Builder")));
    }

    @Test
    void nobody_is_no_person() {
        var facts = facts(Csv.read("Summary,Issue key,Creator,Assignee", "A,AB-1,Anonymous,Nicht zugewiesen"));
        assertThat(facts.author()).isNull();
        assertThat(facts.foreign()).containsEntry("Assignee", List.of(ForeignValue.text("Nicht zugewiesen")));
    }

    @Test
    void comments_and_attachments_name_their_authors() {
        var facts = facts(
                Csv.read(
                        "Summary,Issue key,Comment,Comment,Attachment",
                        "A,AB-1,\"05/Jul/16 9:53 AM;ann;Ask; Bob\n\",A comment; without; author,10/oct./16 11:54 AM;bob;a.png;http://x"));
        assertThat(facts.foreign())
                .containsEntry(
                        "Comment",
                        List.of(
                                new ForeignValue("05/Jul/16 9:53 AM;", "ann", ";Ask; Bob\n"),
                                ForeignValue.text("A comment; without; author")))
                .containsEntry(
                        "Attachment", List.of(new ForeignValue("10/oct./16 11:54 AM;", "bob", ";a.png;http://x")));
    }

    @Test
    void a_cell_that_is_nothing_but_a_name_of_this_file_is_one_in_any_column_of_texts() {
        var history = Csv.read(
                "Summary,Issue key,Watchers,Custom field (Buddy),Comment,Priority",
                "A,AB-1,,ann lee,ann lee,ann lee",
                "B,AB-2,ann lee,ask ann lee,,");
        assertThat(facts(history).foreign())
                .containsEntry("Custom field (Buddy)", List.of(ForeignValue.person("ann lee")))
                .containsEntry("Comment", List.of(ForeignValue.person("ann lee")))
                .containsEntry("Priority", List.of(ForeignValue.text("ann lee")));
        assertThat(history.stories().getLast().facts().foreign())
                .containsEntry("Custom field (Buddy)", List.of(ForeignValue.text("ask ann lee")));
    }

    @Test
    void an_account_and_its_holder_are_one_person() {
        var history = Csv.read(
                "Summary,Issue key,Creator,Creator Id,Comment", "A,AB-1,Ann,71:4f,2024-01-01 10:00;71:4f;Done");
        assertThat(history.people()).containsExactly("Ann");
        assertThat(Csv.foreign(facts(history))).containsEntry("Comment", List.of("2024-01-01 10:00;Ann;Done"));
        assertThat(history.report().unread()).extracting("column").containsExactly("Creator Id");
    }

    @Test
    void a_very_long_name_is_cut() {
        var facts = facts(Csv.read("Summary,Issue key,Assignee", "A,AB-1," + "😀".repeat(300)));
        assertThat(facts.foreign()).containsEntry("Assignee", List.of(ForeignValue.person("😀".repeat(200))));
    }

    private static SourceFacts facts(SourceHistory history) {
        return history.stories().getFirst().facts();
    }
}
