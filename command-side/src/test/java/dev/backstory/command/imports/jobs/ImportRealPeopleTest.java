package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.backstory.command.imports.SharedData;
import dev.backstory.events.ForeignFactRecorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportRealPeopleTest extends ImportScene {
    private static final Set<String> PEOPLE =
            Set.of("Assignee", "Reporter", "Creator", "Watchers", "Responsable", "Rapporteur", "Créateur");

    @ParameterizedTest
    @ValueSource(strings = {"jwprogram/JIRA.csv", "cned/JIRA28line.csv"})
    void no_foreign_fact_is_or_is_signed_with_a_name_of_a_column_of_people(String name) throws IOException {
        var file = SharedData.jira(name);
        var job = imported(asked(newKey()), Files.readString(file));
        var names = names(file);
        assertThat(names).isNotEmpty();
        assertThat(events(job, ForeignFactRecorded.class).stream()
                        .flatMap(fact -> Stream.of(fact.value().split(";", -1)).limit(2)))
                .doesNotContainAnyElementsOf(names);
        assertThat(events(job, ForeignFactRecorded.class))
                .anyMatch(fact -> !fact.mentioned().isEmpty());
    }

    private static Set<String> names(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofCsvRecord(file)) {
            var all = rows.stream().map(CsvRecord::getFields).toList();
            return IntStream.range(0, all.getFirst().size())
                    .filter(column -> PEOPLE.contains(all.getFirst().get(column)))
                    .boxed()
                    .flatMap(column -> all.stream().skip(1).map(row -> row.get(column)))
                    .filter(name -> !name.isBlank())
                    .collect(Collectors.toSet());
        }
    }
}
