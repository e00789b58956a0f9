package dev.backstory.history;

import dev.backstory.history.Expected.InAnyOrder;
import dev.backstory.history.Expected.Only;
import dev.backstory.history.Expected.ThenInAnyOrder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the first value of a name in an expected answer another one, if it is not null and the change changes it. */
record Misreading(String field, UnaryOperator<@Nullable Object> change) {

    /** The answer with that change; equal to what it was where there is no such value. */
    @Nullable
    Object of(@Nullable Object answer) {
        return new Reading().of(answer);
    }

    private final class Reading {
        private boolean done;

        private @Nullable Object of(@Nullable Object tree) {
            return switch (tree) {
                case Map<?, ?> map -> object(map);
                case List<?> list -> list(list);
                case Only only -> new Only(object(only.fields()));
                case InAnyOrder some -> new InAnyOrder(list(some.elements()));
                case ThenInAnyOrder some -> new ThenInAnyOrder(list(some.ordered()), list(some.others()));
                case null -> null;
                default -> tree;
            };
        }

        private List<?> list(List<?> elements) {
            return elements.stream().map(this::of).toList();
        }

        private Map<String, Object> object(Map<?, ?> map) {
            var object = Json.object();
            map.forEach((name, value) -> object.putAll(Json.object(name, value(String.valueOf(name), value))));
            return object;
        }

        private @Nullable Object value(String name, @Nullable Object value) {
            if (done || value == null || !name.equals(field)) {
                return of(value);
            }
            var changed = change.apply(value);
            done = !Objects.equals(changed, value);
            return done ? changed : value;
        }
    }
}
