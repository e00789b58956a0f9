package dev.backstory.command.imports.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.backstory.command.imports.history.HistoryDecider;
import dev.backstory.command.imports.jira.JiraCsv;
import dev.backstory.command.imports.jobs.ImportJob.State;
import dev.backstory.command.product.ProductCommand.AssignRole;
import dev.backstory.command.product.ProductKey;
import dev.backstory.command.support.CommandDesk;
import dev.backstory.command.support.CommandReader;
import dev.backstory.command.support.Order;
import dev.backstory.command.support.ProductLog;
import dev.backstory.command.support.Refused;
import dev.backstory.command.support.RuleViolation;
import dev.backstory.command.support.TestCommands;
import dev.backstory.command.support.Title;
import dev.backstory.events.BacklogReprioritised;
import dev.backstory.events.HistoryImported;
import dev.backstory.events.RecordedEvent;
import dev.backstory.events.RoadmapItemAdded;
import dev.backstory.events.StoryDefined;
import dev.backstory.events.StoryRanked;
import dev.backstory.events.authority.Role;
import dev.backstory.events.storage.LogCursor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = TestCommands.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "backstory.imports.events-per-transaction=3")
class ImportsTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final UUID ADMIN = UUID.randomUUID();
    private static final UUID MANAGER = UUID.randomUUID();

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("backstory.data", data::toString);
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
    HistoryRecorder recorder;

    @Autowired
    CommandDesk desk;

    @Autowired
    CommandReader reader;

    @Autowired
    LogCursor log;

    @Autowired
    ProductLog products;

    @Test
    void records_the_history_as_of_its_own_time_and_drops_the_file() throws IOException {
        var job = imported(asked(newKey()), shop());
        var events = events(job);
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.recorded()).isEqualTo(job.total()).isEqualTo(events.size());
        assertThat(events.getLast().event()).isInstanceOf(HistoryImported.class);
        assertThat(events.getFirst().provenance().occurred()).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(events.getFirst().provenance().recorded()).isAfter("2025-01-01T00:00:00Z");
        var provenances = events.stream().map(RecordedEvent::provenance).toList();
        assertThat(provenances).allMatch(p -> p.roles().equals(List.of("ADMIN")));
        assertThat(provenances).extracting("command").containsOnly("ImportHistory");
        assertThat(provenances)
                .extracting("commandId")
                .hasSameSizeAs(events)
                .containsOnly(job.order().commandId());
        assertThat(provenances.stream().map(p -> p.occurred())).isSorted();
        assertThat(files.has(job.importId())).isFalse();
    }

    @Test
    void nobody_sees_the_product_until_its_history_is_in() throws IOException {
        var job = begunElsewhere(asked(newKey()), shop());
        var facts = facts(job);
        var assign = new AssignRole(job.productId(), UUID.randomUUID(), Role.PRODUCT_OWNER, null);
        while (recorder.recordNext(job, facts)) {
            assertThatThrownBy(() -> desk.take(Order.of(assign, person(MANAGER))))
                    .isInstanceOf(Refused.NotFound.class);
        }
        assertThat(desk.take(Order.of(assign, person(MANAGER))).answer().events())
                .hasSize(1);
    }

    @Test
    void an_interrupted_import_goes_on_where_it_was() throws IOException {
        var job = begunElsewhere(asked(newKey()), shop());
        var facts = facts(job);
        recorder.recordNext(job, facts);
        recorder.recordNext(job, facts);
        assertThat(events(job)).hasSize(6);
        importer.resume();
        var done = ended(job.importId());
        assertThat(done.state()).isEqualTo(State.DONE);
        var events = events(job);
        assertThat(events)
                .extracting(RecordedEvent::eventId)
                .containsExactlyElementsOf(
                        facts.stream().map(fact -> fact.eventId()).toList());
        assertThat(events)
                .extracting(RecordedEvent::event)
                .containsExactlyElementsOf(
                        facts.stream().map(fact -> fact.event()).toList());
        var versions = new HashSet<String>();
        assertThat(events).allMatch(event -> versions.add(event.aggregateId() + "/" + event.aggregateVersion()));
    }

    @Test
    void afterwards_it_is_a_product_like_any_other() throws IOException {
        var job = imported(asked(newKey()), shop());
        var owner = UUID.randomUUID();
        desk.take(Order.of(new AssignRole(job.productId(), owner, Role.PRODUCT_OWNER, null), person(MANAGER)));
        var ranked = events(job, StoryRanked.class);
        var backlog = ranked.getFirst().backlogId();
        var search = events(job, StoryDefined.class).stream()
                .filter(story -> story.title().equals("Search"))
                .findFirst()
                .orElseThrow();
        var item = events(job, RoadmapItemAdded.class).getFirst().itemId();
        order("ReprioritiseBacklog", owner, """
                {"productId": "%s", "backlogId": "%s", "moves": [{"storyId": "%s", "to": "TOP"}],
                 "rationale": {"text": "First things first"}}""".formatted(job.productId(), backlog, search.storyId()));
        order("DefineStory", owner, """
                {"productId": "%s", "backlogId": "%s", "title": "Refund", "roadmapItemId": "%s",
                 "placement": {"after": "%s"}, "rationale": {"text": "It belongs there"}}""".formatted(job.productId(), backlog, item, search.storyId()));
        order("SetVision", MANAGER, """
                {"productId": "%s", "statement": "Sell", "rationale": {"text": "New year"}}""".formatted(job.productId()));
        var moved = events(job, BacklogReprioritised.class).getFirst().moves().getFirst();
        assertThat(moved.rankBefore()).isEqualTo(2);
        assertThat(moved.rankAfter()).isEqualTo(1);
        assertThat(events(job, StoryRanked.class).getLast().rank()).isEqualTo(2);
        assertThatThrownBy(() -> order("OpenBacklog", owner, """
                        {"productId": "%s", "name": "BACKLOG"}""".formatted(job.productId())))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void the_same_file_for_the_same_key_is_imported_once_however_often_it_comes() throws Exception {
        var asked = asked(newKey());
        var begun = new ArrayList<Future<UUID>>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                begun.add(pool.submit(() -> imports.begin(asked, ADMIN, body(shop()))));
            }
        }
        var ids = new HashSet<UUID>();
        for (var one : begun) {
            ids.add(one.get());
        }
        assertThat(ids).hasSize(1);
        var job = ended(ids.iterator().next());
        var before = events(job).size();
        assertThat(imports.begin(asked, ADMIN, body(shop()))).isEqualTo(job.importId());
        assertThat(events(job)).hasSize(before);
        assertThat(stored()).isZero();
    }

    @Test
    void a_key_that_is_taken_is_refused() throws IOException {
        var key = newKey();
        imported(asked(key), shop());
        assertThatThrownBy(() -> imports.begin(asked(key), ADMIN, body(shop() + "New,AB-9,Story,To Do,,,,\n")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("The product's key and id are free.");
        assertThatThrownBy(() -> imports.begin(asked(key), UUID.randomUUID(), body(shop())))
                .isInstanceOf(RuleViolation.class);
        assertThat(stored()).isZero();
    }

    @Test
    void a_key_taken_meanwhile_makes_it_fail() throws IOException {
        var key = newKey();
        var job = begunElsewhere(asked(key), shop());
        order("CreateProduct", ADMIN, """
                {"key": "%s", "name": "Faster"}""".formatted(key));
        importer.resume();
        var failed = ended(job.importId());
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.reason()).isEqualTo("Another product has taken the key.");
    }

    @Test
    void a_dry_run_reports_and_records_nothing() throws IOException {
        var key = newKey();
        var dry = new ImportRequest("jira-csv", new ProductKey(key), new Title("Shop"), MANAGER, null, true);
        var job = imported(dry, shop());
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.report()).isNotNull().extracting("read").isEqualTo(4L);
        assertThat(events(job)).isEmpty();
        assertThat(products.isTaken(key)).isFalse();
        assertThat(ImportAnswer.of(job).productId()).isNull();
        assertThat(imported(asked(key), shop()).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_file_that_is_not_what_it_says_is_refused_whole() throws IOException {
        var key = newKey();
        var job = imported(asked(key), "PK\003\004 and so on");
        assertThat(job.state()).isEqualTo(State.REFUSED);
        assertThat(job.reason()).contains("ZIP archive or an Excel workbook");
        assertThat(events(job)).isEmpty();
        assertThat(imports.begin(asked(key), ADMIN, body("PK\003\004 and so on")))
                .isEqualTo(job.importId());
        assertThat(imported(asked(key), shop()).state()).isEqualTo(State.DONE);
    }

    @Test
    void a_cancelled_import_is_never_seen_and_frees_its_key() throws IOException {
        var key = newKey();
        var job = begunElsewhere(asked(key), shop());
        var facts = facts(job);
        recorder.recordNext(job, facts);
        assertThat(imports.cancel(job)).isTrue();
        assertThat(imports.cancel(job)).isFalse();
        assertThatThrownBy(() -> recorder.recordNext(job, facts)).isInstanceOf(ImportStopped.class);
        var assign = new AssignRole(job.productId(), UUID.randomUUID(), Role.PRODUCT_OWNER, null);
        assertThatThrownBy(() -> desk.take(Order.of(assign, person(MANAGER)))).isInstanceOf(Refused.NotFound.class);
        var again = imported(asked(key), shop());
        assertThat(again.state()).isEqualTo(State.DONE);
        assertThat(again.importId()).isNotEqualTo(job.importId());
        files.discard(job.importId());
    }

    @Test
    void who_imports_does_not_become_the_manager() {
        var own = new ImportRequest("jira-csv", new ProductKey(newKey()), new Title("Shop"), ADMIN, null, false);
        assertThatThrownBy(() -> imports.begin(own, ADMIN, body(shop()))).isInstanceOf(RuleViolation.class);
    }

    private static String shop() {
        return """
                Summary,Issue key,Issue Type,Status,Created,Resolved,Epic Link,Rank
                Checkout,AB-1,Epic,In Progress,2024-01-01,,,0|i00001:
                Pay,AB-2,Story,To Do,2024-01-02,,AB-1,0|i00002:
                Search,AB-3,Bug,To Do,2024-01-02,,,0|i00003:
                Log in,AB-4,Story,Done,2024-01-01,2024-02-02,AB-1,0|i00004:
                """;
    }

    private static String newKey() {
        return "KEY" + NUMBER.incrementAndGet();
    }

    private static ImportRequest asked(String key) {
        return new ImportRequest("jira-csv", new ProductKey(key), new Title("Shop"), MANAGER, null, false);
    }

    private static ByteArrayInputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static Order.Actor person(UUID person) {
        return new Order.Actor(person, person.equals(ADMIN), false);
    }

    private void order(String command, UUID person, String body) {
        desk.take(Order.of(reader.read(command, body.getBytes(UTF_8)), person(person)));
    }

    private ImportJob imported(ImportRequest request, String file) throws IOException {
        return ended(imports.begin(request, ADMIN, body(file)));
    }

    private ImportJob ended(UUID importId) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(importId).orElseThrow(), job -> job.state() != State.RUNNING);
    }

    /** An import that another process began and did not finish. */
    private ImportJob begunElsewhere(ImportRequest request, String file) throws IOException {
        var importId = UUID.randomUUID();
        var fingerprint = files.receive(importId, body(file));
        var order = imports.order(importId, request, ADMIN, fingerprint);
        assertThat(jobs.begin(order, request)).isTrue();
        return jobs.find(importId).orElseThrow();
    }

    private List<dev.backstory.command.imports.history.ImportedFact> facts(ImportJob job) throws IOException {
        var source = JiraCsv.read(files.path(job.importId()), null, null);
        return HistoryDecider.decide(source, job.order()).facts();
    }

    private List<RecordedEvent> events(ImportJob job) {
        var events = new ArrayList<RecordedEvent>();
        log.readProduct(job.productId(), 0, 100, events::addAll);
        return events;
    }

    private <E> List<E> events(ImportJob job, Class<E> type) {
        return events(job).stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Files that still lie in the data folder though nothing runs. */
    private long stored() throws IOException {
        try (var all = Files.list(data.resolve("imports"))) {
            var running = jobs.running();
            return all.filter(file -> running.stream()
                            .noneMatch(id -> file.getFileName().toString().startsWith(id.toString())))
                    .count();
        }
    }
}
