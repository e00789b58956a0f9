package dev.backstory.command.imports.history;

import dev.backstory.command.imports.ForeignValue;
import dev.backstory.command.imports.SourceFacts;
import dev.backstory.command.imports.SourceHistory;
import dev.backstory.command.imports.SourceItem;
import dev.backstory.command.imports.SourceStory;
import dev.backstory.command.imports.StatusCategory;
import dev.backstory.command.imports.jira.JiraCsv;
import dev.backstory.events.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Small histories of another tracker and what becomes of them. */
final class Sample {
    static final UUID ADMIN = UUID.nameUUIDFromBytes(new byte[] {1});
    static final UUID MANAGER = UUID.nameUUIDFromBytes(new byte[] {2});
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final ImportOrder ORDER = order(UUID.nameUUIDFromBytes(new byte[] {3}));

    private Sample() {}

    static ImportOrder order(UUID importId) {
        return new ImportOrder(importId, "SHOP", "Shop", false, MANAGER, ADMIN, NOW, "jira-csv", "9f86");
    }

    static SourceHistory jira(String... lines) {
        var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try {
            return JiraCsv.read(() -> new ByteArrayInputStream(bytes), null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportedHistory decided(String... lines) {
        return decided(jira(lines), ORDER);
    }

    static ImportedHistory decided(SourceHistory history, ImportOrder order) {
        var people = history.people().stream().collect(Collectors.toMap(name -> name, Sample::person));
        return HistoryDecider.decide(history, order, new SourcePeople(people));
    }

    static UUID person(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static List<Event> events(ImportedHistory history) {
        return history.facts().stream().map(ImportedFact::event).toList();
    }

    static <E extends Event> List<E> events(ImportedHistory history, Class<E> type) {
        return events(history).stream().filter(type::isInstance).map(type::cast).toList();
    }

    static ImportedFact fact(ImportedHistory history, Class<? extends Event> type) {
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

    static ImportedHistory decided(List<SourceItem> items, List<SourceStory> stories) {
        return decided(
                new SourceHistory(
                        items, stories, jira("Summary,Issue key", "A,AB-1").report()),
                ORDER);
    }
}
