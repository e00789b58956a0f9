package dev.backstory.command.imports.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.backstory.command.desk.CommandDesk;
import dev.backstory.command.desk.Order;
import dev.backstory.command.desk.TestCommands;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.reading.CommandReader;
import dev.backstory.command.support.text.Title;
import dev.backstory.command.turn.ProductLog;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.storage.LogCursor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A command side that takes imports, and a small file for them. */
@SpringBootTest(
        classes = TestCommands.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "backstory.imports.events-per-transaction=3")
class ImportScene {
    static final UUID ADMIN = UUID.randomUUID();
    static final UUID MANAGER = UUID.randomUUID();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    static final Path DATA = folder();

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("backstory.data", DATA::toString);
    }

    @Autowired
    Imports imports;

    @Autowired
    Importer importer;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportFiles files;

    @Autowired
    SourceDirectory directory;

    @Autowired
    HistoryRecorder recorder;

    @Autowired
    CommandDesk desk;

    @Autowired
    CommandReader reader;

    @Autowired
    LogCursor log;

    @Autowired
    ProductLog products;

    @Autowired
    JdbcClient sql;

    static String shop() {
        return """
                Summary,Issue key,Issue Type,Status,Created,Resolved,Epic Link,Rank
                Checkout,AB-1,Epic,In Progress,2024-01-01,,,0|i00001:
                Pay,AB-2,Story,To Do,2024-01-02,,AB-1,0|i00002:
                Search,AB-3,Bug,To Do,2024-01-02,,,0|i00003:
                Log in,AB-4,Story,Done,2024-01-01,2024-02-02,AB-1,0|i00004:
                """;
    }

    static String newKey() {
        return "KEY" + NUMBER.incrementAndGet();
    }

    static ImportRequest asked(String key) {
        return new ImportRequest("jira-csv", new ProductKey(key), new Title("Shop"), MANAGER, Wish.NONE, false);
    }

    static ByteArrayInputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    static Order.Actor person(UUID person) {
        return new Order.Actor(person, person.equals(ADMIN), false);
    }

    void order(String command, UUID person, String body) {
        desk.take(Order.of(reader.read(command, body.getBytes(UTF_8)), person(person)));
    }

    ImportJob imported(ImportRequest request, String file) throws IOException {
        return ended(imports.begin(request, ADMIN, body(file), Packing.NONE));
    }

    ImportJob ended(UUID importId) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(importId).orElseThrow(), job -> job.state() != State.RUNNING);
    }

    /** An import that another process began and did not finish. */
    ImportJob begunElsewhere(ImportRequest request, String file) throws IOException {
        var importId = UUID.randomUUID();
        var fingerprint = files.receive(importId, body(file), Packing.NONE);
        var order = imports.order(importId, request, ADMIN, fingerprint);
        assertThat(jobs.begin(order, request)).isTrue();
        return importer.staged(jobs.find(importId).orElseThrow());
    }

    /** Records so many pieces, and then no more. */
    void recordPieces(ImportJob job, int number) {
        assertThatThrownBy(() -> recorder.record(job, pieces -> pieces < number))
                .isInstanceOf(ImportStopped.class);
    }

    List<RecordedEvent> events(ImportJob job) {
        var events = new ArrayList<RecordedEvent>();
        log.readProduct(job.productId(), 0, 100, events::addAll);
        return events;
    }

    <E> List<E> events(ImportJob job, Class<E> type) {
        return events(job).stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "imports");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
