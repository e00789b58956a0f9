package dev.backstory.command.imports.history;

import dev.backstory.command.imports.staging.Parents;
import dev.backstory.command.imports.staging.Staged;
import dev.backstory.events.SourceField;
import dev.backstory.events.SourceFieldChanged;
import dev.backstory.events.SubjectType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which item a story belongs to; one that comes only later is linked when it does. */
final class Families {
    /** More stories than a transaction takes events may wait for one item. */
    private static final int LINKS_MAX = 500;

    /** A story that is to be linked with an item that came, as the fact says. */
    private record Link(UUID story, UUID item, Staged fact) {}

    private final SourceIds ids;
    private final Map<String, String> aliases;
    private final Set<String> absent;
    private final Memory memory;
    private final Scribe scribe;
    private final Foreign foreign;
    private final Notes notes;
    private final Map<UUID, Map<UUID, Staged>> waiting = new HashMap<>();
    private final Map<UUID, UUID> awaited = new HashMap<>();
    private final Map<UUID, Link> due = new LinkedHashMap<>();
    private final Map<UUID, Link> missed = new LinkedHashMap<>();

    /** @param parents what the file knows of those that stories belong to */
    Families(SourceIds ids, Parents parents, Memory memory, Scribe scribe, Foreign foreign, Notes notes) {
        this.ids = ids;
        this.aliases = parents.aliases();
        this.absent = parents.absent();
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
        await(story, item, isAbsent(fact) ? fact.concludedAt(fact.at()) : fact);
        return null;
    }

    /** A parent at first that the file does not have is kept by its name, right after its story has begun. */
    void tellAbsent(UUID story, @Nullable Staged fact) {
        if (fact != null && fact.to() != null && isAbsent(fact) && awaited.containsKey(story)) {
            foreign.tell(story, fact);
        }
    }

    /** A story goes to another item, or is kept as their child of whatever it was. */
    void change(UUID story, Staged fact) {
        forget(story);
        var before = kept(story).item;
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

    /** An item has come: those who waited for it are to be linked. */
    void came(UUID item, Staged created) {
        var stories = waiting.remove(item);
        if (stories == null) {
            return;
        }
        stories.forEach((story, fact) -> {
            awaited.remove(story);
            due.put(story, new Link(story, item, fact.concludedAt(created.at())));
        });
    }

    /** All is known of what the product has: those that a crash left are to be linked, too. */
    void catchUp() {
        due.putAll(missed);
        missed.clear();
    }

    /** Whether stories are still to be linked with an item that came. */
    boolean isLinkDue() {
        return !due.isEmpty();
    }

    /** Links some of those that are to be linked. */
    void link() {
        var next = due.values().stream().limit(LINKS_MAX).toList();
        next.forEach(this::link);
        next.forEach(link -> due.remove(link.story()));
    }

    private void link(Link link) {
        if (kept(link.story()).item != null) {
            return; // somebody decided meanwhile
        }
        notes.lateLink();
        var linked = new SourceFieldChanged(
                SubjectType.STORY,
                link.story(),
                SourceField.ROADMAP_ITEM_ID,
                null,
                link.item().toString());
        scribe.writeByNobody(linked, link.fact(), true);
    }

    /** What is known already of a story: the item that it waits for may still come, or came just before a crash. */
    void recall(UUID story, Staged fact) {
        forget(story);
        var item = fact.to() == null ? null : item(fact.to());
        if (item == null) {
            return;
        }
        if (!memory.has(item)) {
            await(story, item, fact.concludedAt(fact.at())); // that it dangles is told already
        } else if (kept(story).item == null && !kept(story).isItemDecided) {
            missed.put(story, new Link(story, item, fact.concludedAt(scribe.last())));
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
        var item = ids.item(aliases.getOrDefault(name.strip(), name.strip()));
        var earlier = memory.itemCalled(name.strip());
        return earlier == null || memory.has(item) ? item : earlier;
    }

    private void await(UUID story, UUID item, Staged fact) {
        waiting.computeIfAbsent(item, each -> new LinkedHashMap<>()).put(story, fact);
        awaited.put(story, item);
    }

    /** Whether no item of the file is what the fact names. */
    private boolean isAbsent(Staged fact) {
        return absent.contains(Objects.requireNonNull(fact.to()).strip());
    }

    private Kept kept(UUID story) {
        return Objects.requireNonNull(memory.subject(story));
    }

    private void forget(UUID story) {
        due.remove(story);
        missed.remove(story);
        var item = awaited.remove(story);
        if (item != null) {
            waiting.getOrDefault(item, new HashMap<>()).remove(story);
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
