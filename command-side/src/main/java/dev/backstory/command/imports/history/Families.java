package dev.backstory.command.imports.history;

import dev.backstory.command.imports.staging.Staged;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SubjectType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which item a story belongs to; one that comes only later is linked when it does. */
final class Families {
    private final SourceIds ids;
    private final Map<String, String> aliases;
    private final Memory memory;
    private final Scribe scribe;
    private final Foreign foreign;
    private final Notes notes;
    private final Map<UUID, Map<UUID, Staged>> waiting = new HashMap<>();
    private final Map<UUID, UUID> awaited = new HashMap<>();

    Families(SourceIds ids, Map<String, String> aliases, Memory memory, Scribe scribe, Foreign foreign, Notes notes) {
        this.ids = ids;
        this.aliases = aliases;
        this.memory = memory;
        this.scribe = scribe;
        this.foreign = foreign;
        this.notes = notes;
    }

    /** The item that a story belongs to from its beginning on, if that is there. */
    @Nullable
    UUID begin(UUID story, @Nullable Staged fact) {
        if (fact == null || fact.to() == null) {
            return null;
        }
        var item = item(fact.to());
        if (memory.has(item)) {
            return item;
        }
        await(story, item, fact);
        return null;
    }

    /** A story goes to another item, or is kept as their child of whatever it was. */
    void change(UUID story, Staged fact) {
        forget(story);
        var before = Objects.requireNonNull(memory.subject(story)).item;
        var item = fact.to() == null ? null : item(fact.to());
        var after = item != null && memory.has(item) ? item : null;
        if (before == null && after == null) {
            foreign.tell(story, fact);
        } else {
            scribe.write(
                    new SourceFieldChanged(
                            SubjectType.STORY, story, SourceField.ROADMAP_ITEM_ID, text(before), text(after)),
                    fact);
            if (item != null && after == null) {
                foreign.tell(story, fact);
            }
        }
        if (item != null && after == null) {
            await(story, item, fact);
        }
    }

    /** An item has come: those who waited for it are linked. */
    void came(UUID item, Staged created) {
        var stories = waiting.remove(item);
        if (stories == null) {
            return;
        }
        stories.forEach((story, fact) -> {
            awaited.remove(story);
            if (Objects.requireNonNull(memory.subject(story)).item != null) {
                return; // somebody decided meanwhile
            }
            notes.lateLink();
            var linked = new SourceFieldChanged(
                    SubjectType.STORY, story, SourceField.ROADMAP_ITEM_ID, null, item.toString());
            scribe.writeByNobody(linked, at(fact, created), true);
        });
    }

    /** What is known already of a story: the item that it waits for may still come. */
    void recall(UUID story, Staged fact) {
        forget(story);
        var item = fact.to() == null ? null : item(fact.to());
        if (item != null && !memory.has(item)) {
            await(story, item, at(fact, fact)); // that it dangles is told already
        }
    }

    /** Those that never came are kept as their stories' parents. */
    void end() {
        waiting.values()
                .forEach(stories -> stories.forEach((story, fact) -> {
                    notes.dangling();
                    if (fact.isInitial()) {
                        foreign.tell(story, fact);
                    }
                }));
    }

    private UUID item(String name) {
        return ids.item(aliases.getOrDefault(name.strip(), name.strip()));
    }

    private void await(UUID story, UUID item, Staged fact) {
        waiting.computeIfAbsent(item, each -> new LinkedHashMap<>()).put(story, fact);
        awaited.put(story, item);
    }

    private void forget(UUID story) {
        var item = awaited.remove(story);
        if (item != null) {
            waiting.getOrDefault(item, new HashMap<>()).remove(story);
        }
    }

    private static Staged at(Staged fact, Staged created) {
        return new Staged(
                fact.subject(),
                fact.type(),
                fact.kind(),
                fact.key(),
                fact.field(),
                fact.from(),
                fact.to(),
                created.at(),
                null,
                List.of(),
                null,
                true,
                fact.line(),
                false,
                fact.isTimeless(),
                fact.digest(),
                fact.slot(),
                false,
                null);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
