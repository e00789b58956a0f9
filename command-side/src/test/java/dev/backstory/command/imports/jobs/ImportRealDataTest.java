package dev.backstory.command.imports.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.backstory.command.desk.TestCommands;
import dev.backstory.command.imports.SharedData;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.text.Title;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.RoadmapItemRanked;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryEstimated;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.storage.LogCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = TestCommands.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ImportRealDataTest {
    @TempDir
    static Path data;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("backstory.data", data::toString);
    }

    @Autowired
    Imports imports;

    @Autowired
    ImportJobs jobs;

    @Autowired
    LogCursor log;

    @Test
    void a_plain_export_is_imported_whole_in_its_order() throws IOException {
        var file = SharedData.jira("jwprogram/JIRA.csv");
        var job = imported("JWP", file);
        var report = Objects.requireNonNull(job.report());
        assertThat(report.refused()).isEmpty();
        assertThat(report.read()).isEqualTo(90);
        var items = events(job, RoadmapItemAdded.class);
        var stories = events(job, StoryDefined.class);
        assertThat(items).hasSize(29);
        assertThat(stories).hasSize(61);
        var linked = Stream.concat(
                stories.stream().map(StoryDefined::roadmapItemId),
                events(job, SourceFieldChanged.class).stream()
                        .filter(change -> change.field() == SourceField.ROADMAP_ITEM_ID)
                        .map(change -> UUID.fromString(Objects.requireNonNull(change.after()))));
        assertThat(linked.filter(Objects::nonNull)).hasSize(59);
        assertThat(events(job, StoryEstimated.class)).hasSize(46);
        var ranks = ranks(file);
        assertThat(order(job, StoryRanked.class, e -> String.valueOf(e.orderKey()), StoryRanked::storyId, ranks))
                .hasSize(61)
                .isSorted();
        assertThat(order(
                        job,
                        RoadmapItemRanked.class,
                        e -> String.valueOf(e.orderKey()),
                        RoadmapItemRanked::itemId,
                        ranks))
                .hasSize(29)
                .isSorted();
    }

    @Test
    void of_a_messy_export_the_sound_rows_are_imported_and_the_others_named() throws IOException {
        var job = imported("CNED", SharedData.jira("cned/JIRA28line.csv"));
        var report = Objects.requireNonNull(job.report());
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(report.read()).isEqualTo(7);
        assertThat(report.refused())
                .hasSize(20)
                .allMatch(refused -> refused.reason().contains("a rank '0|i00"));
        assertThat(events(job, RoadmapItemAdded.class)).hasSize(5);
        assertThat(events(job, StoryDefined.class)).hasSize(2);
    }

    /** The source's ranks in the order of the recorded keys. */
    private <E> List<String> order(
            ImportJob job, Class<E> type, Function<E, String> key, Function<E, UUID> id, Map<String, String> ranks) {
        var references = events(job).stream()
                .filter(recorded -> recorded.provenance().source() != null)
                .collect(Collectors.toMap(
                        RecordedEvent::aggregateId,
                        recorded -> Objects.requireNonNull(recorded.provenance().source())
                                .reference(),
                        (one, other) -> one));
        return events(job, type).stream()
                .sorted(Comparator.comparing(key))
                .map(id)
                .map(references::get)
                .map(ranks::get)
                .toList();
    }

    private static Map<String, String> ranks(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofCsvRecord(file)) {
            var all = rows.stream().map(CsvRecord::getFields).toList();
            int key = all.getFirst().indexOf("Issue key");
            int rank = all.getFirst().indexOf("Custom field (Rank)");
            return all.stream().skip(1).collect(Collectors.toMap(row -> row.get(key), row -> row.get(rank)));
        }
    }

    private ImportJob imported(String key, Path file) throws IOException {
        var request =
                new ImportRequest("jira-csv", new ProductKey(key), new Title(key), UUID.randomUUID(), Wish.NONE, false);
        UUID importId;
        try (var body = Files.newInputStream(file)) {
            importId = imports.begin(request, UUID.randomUUID(), body, Packing.NONE);
        }
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(importId).orElseThrow(), job -> job.state() != State.RUNNING);
    }

    private List<RecordedEvent> events(ImportJob job) {
        var events = new ArrayList<RecordedEvent>();
        log.readProduct(job.productId(), 0, 1_000, events::addAll);
        return events;
    }

    private <E> List<E> events(ImportJob job, Class<E> type) {
        return events(job).stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
