package dev.backstory.catalogue;

import dev.backstory.command.support.Command;
import dev.backstory.command.support.Minted;
import dev.backstory.events.Ids;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How many entries a command's list must and may have, found by making the command with lists of other lengths. */
record ListSizes(int least, int most) {
    /** What the reader of bodies takes at most. */
    static final int LIST_MAX = 1_000;

    /** The lengths that a command takes, of which this is one that was taken. */
    static ListSizes of(RecordComponent list, Command taken) {
        var least = IntStream.rangeClosed(0, LIST_MAX)
                .filter(length -> isTaken(list, taken, length))
                .findFirst()
                .orElseThrow();
        if (least == 0) {
            return new ListSizes(0, LIST_MAX);
        }
        var most = IntStream.iterate(LIST_MAX, length -> length >= least, length -> length - 1)
                .filter(length -> isTaken(list, taken, length))
                .findFirst()
                .orElseThrow();
        return new ListSizes(least, most);
    }

    private static boolean isTaken(RecordComponent list, Command taken, int length) {
        var components = taken.getClass().getRecordComponents();
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var value = value(components[i], taken);
            values[i] = components[i].getName().equals(list.getName()) ? entries((List<?>) value, length) : value;
        }
        return make(taken.getClass(), values) != null;
    }

    /** So many entries like those that are there, with ids of their own where they make something. */
    private static List<?> entries(@Nullable List<?> like, int length) {
        if (like == null || like.isEmpty()) {
            return Collections.nCopies(length, Ids.next());
        }
        var entries = new ArrayList<@Nullable Object>();
        for (int i = 0; i < length; i++) {
            var entry = like.get(i % like.size());
            entries.add(entry instanceof Record part ? another(part) : entry);
        }
        return entries;
    }

    private static @Nullable Object another(Record part) {
        var components = part.getClass().getRecordComponents();
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].isAnnotationPresent(Minted.class) ? Ids.next() : value(components[i], part);
        }
        return make(part.getClass(), values);
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object make(Class<?> type, @Nullable Object[] values) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
