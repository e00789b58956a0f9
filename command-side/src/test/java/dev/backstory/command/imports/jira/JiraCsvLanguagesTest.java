package dev.backstory.command.imports.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.imports.SourceHistory;
import dev.backstory.command.imports.SourceStory;
import dev.backstory.command.imports.StatusCategory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JiraCsvLanguagesTest {
    private static void isTheBug(SourceHistory history) {
        var story = history.stories().getFirst();
        assertThat(story.kind()).isEqualTo(SourceStory.Kind.BUG);
        assertThat(story.facts().category()).isEqualTo(StatusCategory.DONE);
        assertThat(story.facts().created()).isEqualTo(Instant.parse("2016-10-10T11:54:00Z"));
        assertThat(story.facts().inferred()).containsExactlyInAnyOrder("zone", "rank");
    }

    @Test
    void reads_an_export_in_french() {
        isTheBug(Csv.read(
                "Résumé;Clé de ticket;Type de ticket;État;Création", "A;AB-1;Bogue;Terminé(e);10/oct./16 11:54 AM"));
    }

    @Test
    void reads_an_export_in_german() {
        isTheBug(Csv.read(
                "Zusammenfassung;Vorgangsschlüssel;Vorgangstyp;Status;Erstellt",
                "A;AB-1;Fehler;Fertig;10.10.16 11:54"));
    }

    @Test
    void reads_exports_in_spanish_dutch_and_russian() {
        isTheBug(Csv.read("Resumen,Clave,Tipo de Incidencia,Estado,Creada", "A,AB-1,Error,Finalizada,10/oct/16 11:54"));
        isTheBug(Csv.read(
                "Samenvatting\tIssue-sleutel\tIssuetype\tStatus\tAangemaakt",
                "A\tAB-1\tFout\tGereed\t10/okt/16 11:54"));
        isTheBug(Csv.read("Тема,Ключ задачи,Тип задачи,Статус,Создано", "A,AB-1,Ошибка,Готово,10/окт/16 11:54"));
    }

    @Test
    void prefers_the_genuine_column_and_keeps_the_one_added_by_hand() {
        var story = Csv.read(
                        "title,resume,Issue key,labels,Etat,state,Étiquettes",
                        "AB-1 A,A,AB-1,x/y,Fait (à livrer),Fini,web")
                .stories()
                .getFirst();
        assertThat(story.facts().title()).isEqualTo("A");
        assertThat(story.facts().status()).isEqualTo("Fait (à livrer)");
        assertThat(story.facts().category()).isEqualTo(StatusCategory.DONE);
        assertThat(story.labels()).containsExactly("web");
        assertThat(Csv.foreign(story.facts()))
                .containsEntry("title", List.of("AB-1 A"))
                .containsEntry("labels", List.of("x/y"))
                .containsEntry("state", List.of("Fini"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void reads_what_the_byte_order_mark_says(String charset) {
        var file = "\uFEFFSummary,Issue key\r\nÜbersicht,AB-1\r\n".getBytes(Charset.forName(charset));
        assertThat(Csv.read(file, null).stories().getFirst().facts().title()).isEqualTo("Übersicht");
    }

    @Test
    void refuses_letters_whose_encoding_nobody_knows() {
        Csv.refusedWhole("not UTF-8", "Summary,Issue key\nÜbersicht,AB-1\n".getBytes(StandardCharsets.ISO_8859_1));
    }
}
