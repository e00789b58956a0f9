package dev.backstory.events.storage;

import dev.backstory.events.Event;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stable names and revisions under which events are stored, so that classes may move and be renamed. */
public final class EventNames {
    /** The revision of every event that has not changed its shape yet. */
    private static final String FIRST_REVISION = "1";

    private static final Map<String, Class<?>> CLASSES = new TreeMap<>();

    static {
        leaves(Event.class).distinct().forEach(type -> CLASSES.put(type.getSimpleName(), type));
    }

    private EventNames() {}

    /** All stored names in alphabetical order with their classes. */
    public static Map<String, Class<?>> all() {
        return Map.copyOf(CLASSES);
    }

    /** The stored name of an event's class, e.g. "BacklogReprioritised". */
    public static String of(Class<?> type) {
        return type.getSimpleName();
    }

    /** The revision that is written today. */
    public static String revisionOf(Class<?> type) {
        return FIRST_REVISION;
    }

    static boolean isEvent(Class<?> type) {
        return Event.class.isAssignableFrom(type);
    }

    static @Nullable Class<?> named(String name) {
        return CLASSES.get(name);
    }

    static Collection<Class<?>> classes() {
        return CLASSES.values();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        var permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Arrays.stream(permitted).flatMap(EventNames::leaves);
    }
}
