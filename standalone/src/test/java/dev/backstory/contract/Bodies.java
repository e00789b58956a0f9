package dev.backstory.contract;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Seen;
import dev.backstory.command.reading.Patch;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A command as the body that is read into it. */
final class Bodies {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Bodies() {}

    static ObjectNode of(Record command) {
        var body = JSON.createObjectNode();
        for (var field : command.getClass().getRecordComponents()) {
            var value = value(field, command);
            if (value instanceof Patch.Clear<?>) {
                body.putNull(field.getName());
            } else if (value != null
                    && !(value instanceof Patch.Leave<?>)
                    && !List.of().equals(value)) {
                body.set(field.getName(), said(value));
            }
        }
        return body;
    }

    private static JsonNode said(Object value) {
        return switch (value) {
            case Patch.Put<?> put -> said(put.value());
            case List<?> list -> {
                var array = JSON.createArrayNode();
                list.forEach(element -> array.add(said(element)));
                yield array;
            }
            case Placement.Before before ->
                JSON.createObjectNode().put("before", before.id().toString());
            case Placement.After after ->
                JSON.createObjectNode().put("after", after.id().toString());
            case Placement place ->
                JSON.valueToTree(place.getClass().getSimpleName().toUpperCase(Locale.ROOT));
            case Seen seen -> neighbours(seen);
            case Record part -> part(part);
            case Enum<?> constant -> JSON.valueToTree(constant.toString());
            default -> JSON.valueToTree(value);
        };
    }

    /** A record of one component is said by its bare value. */
    private static JsonNode part(Record part) {
        var fields = part.getClass().getRecordComponents();
        return fields.length == 1 ? said(Objects.requireNonNull(value(fields[0], part))) : of(part);
    }

    private static JsonNode neighbours(Seen seen) {
        var sides = JSON.createObjectNode();
        new TreeMap<>(Map.of("above", seen.above(), "below", seen.below())).forEach((side, neighbour) -> {
            if (neighbour.checked()) {
                sides.put(side, neighbour.id() == null ? null : neighbour.id().toString());
            }
        });
        return sides;
    }

    private static @Nullable Object value(RecordComponent field, Record of) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
