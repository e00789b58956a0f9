package dev.backstory.command.imports.events;

import dev.backstory.events.SubjectType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What there is by now in a history that goes by: the things of one product, by their ids. */
final class Subjects {
    private final Map<UUID, SubjectType> begun = new HashMap<>();

    /** Parts of a split story, which begin soon after it. */
    private final Set<UUID> announced = new HashSet<>();

    void begin(SubjectType type, UUID id) {
        Impossible.unless(begun.putIfAbsent(id, type) == null, "begins with an id that something before it has");
        announced.remove(id);
    }

    /** A story will begin with this id. */
    void announce(UUID story) {
        Impossible.unless(
                !begun.containsKey(story) && announced.add(story), "splits off a story that is there already");
    }

    /** Whether all has begun that was announced. */
    boolean isComplete() {
        return announced.isEmpty();
    }

    /** The vision is the product's. */
    boolean has(SubjectType type, UUID id) {
        return begun.get(id) == (type == SubjectType.VISION ? SubjectType.PRODUCT : type);
    }

    void mustHave(SubjectType type, UUID id) {
        Impossible.unless(has(type, id), "is about a " + plain(type) + " that is not there: " + id);
    }

    void mustHave(SubjectType type, List<UUID> ids) {
        ids.forEach(id -> mustHave(type, id));
    }

    /** Null stands for none. */
    void mustHaveIfAny(SubjectType type, @Nullable UUID id) {
        if (id != null) {
            mustHave(type, id);
        }
    }

    private static String plain(SubjectType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
