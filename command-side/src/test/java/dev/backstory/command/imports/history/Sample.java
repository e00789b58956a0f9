package dev.backstory.command.imports.history;

import com.zaxxer.hikari.HikariDataSource;
import dev.backstory.command.imports.ForeignValue;
import dev.backstory.command.imports.SourceFacts;
import dev.backstory.command.imports.SourceHistory;
import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.jira.IssueFacts;
import dev.backstory.command.imports.staging.Staging;
import dev.backstory.events.Event;
import dev.backstory.events.storage.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Small histories of another tracker and what becomes of them. */
final class Sample {
    static final UUID ADMIN = UUID.nameUUIDFromBytes(new byte[] {1});
    static final UUID MANAGER = UUID.nameUUIDFromBytes(new byte[] {2});
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final ImportOrder ORDER = order(UUID.nameUUIDFromBytes(new byte[] {3}));

    static final Staging STAGING = staging();

    private Sample() {}

    static ImportOrder order(UUID importId) {
        return new ImportOrder(importId, importId, "SHOP", "Shop", false, MANAGER, ADMIN, NOW, "jira-csv", "9f86");
    }

    static SourceHistory jira(String... lines) {
        var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try {
            return SourceHistory.ofJira(() -> new ByteArrayInputStream(bytes), null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a history is told as. */
    record Decided(List<ImportedFact> facts, SourcePeople people, int inferred, int late, List<String> notes) {}

    static Decided decided(String... lines) {
        return decided(jira(lines), ORDER);
    }

    static Decided decided(SourceHistory history, ImportOrder order) {
        return decided(order, facts -> {
            history.items().forEach(item -> IssueFacts.tell(item, facts));
            history.stories().forEach(story -> IssueFacts.tell(story, facts));
        });
    }

    /** Stages the facts in a database and tells them. */
    static Decided decided(ImportOrder order, Staging.Reading reading) {
        try {
            STAGING.stage(order.importId(), order.at(), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var people = new SourcePeople(
                STAGING.people(order.importId()).stream().collect(Collectors.toMap(name -> name, Sample::person)));
        var telling = new Telling(
                order,
                people,
                STAGING.categories(order.importId()),
                STAGING.parents(order.importId()),
                STAGING.texts(order.importId()),
                new Memory(),
                Instant.MIN,
                STAGING.backlog(order.importId()),
                false);
        var facts = new ArrayList<ImportedFact>();
        Consumer<Told> teller = told -> facts.addAll(told.facts());
        STAGING.read(order.importId(), order.productId(), fact -> telling.take(fact, teller));
        telling.end(0, 0, teller);
        return new Decided(facts, people, telling.inferred(), telling.late(), telling.notes());
    }

    private static Staging staging() {
        var database = new HikariDataSource();
        database.setJdbcUrl(TestDatabase.with("log", "directory", "command").url());
        database.setUsername("backstory_app");
        database.setMaximumPoolSize(4);
        return new Staging(database, JdbcClient.create(database));
    }

    static UUID person(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static List<Event> events(Decided history) {
        return history.facts().stream().map(ImportedFact::event).toList();
    }

    static <E extends Event> List<E> events(Decided history, Class<E> type) {
        return events(history).stream().filter(type::isInstance).map(type::cast).toList();
    }

    static ImportedFact fact(Decided history, Class<? extends Event> type) {
        return history.facts().stream()
                .filter(fact -> type.isInstance(fact.event()))
                .findFirst()
                .orElseThrow();
    }

    static UUID story(String key) {
        return ORDER.ids().story(key);
    }

    static UUID item(String key) {
        return ORDER.ids().item(key);
    }

    static SourceFacts facts(
            String key,
            long line,
            String title,
            @Nullable String rank,
            @Nullable Instant created,
            @Nullable Instant resolved,
            Map<String, List<ForeignValue>> foreign) {
        var category = resolved == null ? StatusCategory.TO_DO : StatusCategory.DONE;
        var status = resolved == null ? "To Do" : "Done";
        return new SourceFacts(
                key, line, title, null, status, category, rank, created, null, resolved, null, foreign, Set.of());
    }

    static SourceStory story(SourceFacts facts, List<String> labels, List<String> criteria, @Nullable String item) {
        return new SourceStory(facts, SourceStory.Kind.USER_STORY, null, criteria, labels, item);
    }

    static SourceItem item(SourceFacts facts, @Nullable String description) {
        return new SourceItem(facts, SourceItem.Kind.FEATURE, description, null, null);
    }

    static Decided decided(List<SourceItem> items, List<SourceStory> stories) {
        return decided(
                new SourceHistory(
                        items, stories, jira("Summary,Issue key", "A,AB-1").report()),
                ORDER);
    }
}
