package dev.backstory.command.desk;

import dev.backstory.command.ranking.Placement;
import dev.backstory.command.reading.CommandReader;
import dev.backstory.command.reading.Patch;
import dev.backstory.command.support.Command;
import dev.backstory.events.Ids;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Some well-formed body of any command, made from what its record says: only what must be there is there. */
final class Specimen {
    /** What the records alone do not say: one of two must be there, or texts of a certain form. */
    private static final Map<String, Map<String, Object>> BESIDES = Map.of(
            "RescheduleRoadmapItem",
            Map.of("horizon", "NEXT"),
            "SplitStory",
            Map.of("children", List.of(Map.of("title", "One"), Map.of("title", "Other"))));

    private static final Map<Class<?>, Object> VALUES = Map.of(
            String.class,
            "TEXT",
            LocalDate.class,
            "2026-03-31",
            Instant.class,
            "2026-03-31T12:00:00Z",
            Long.class,
            1,
            BigDecimal.class,
            BigDecimal.ONE,
            Boolean.class,
            true,
            boolean.class,
            true,
            Placement.class,
            "TOP");

    private Specimen() {}

    static Command of(String name, UUID product, CommandReader reader) {
        var type = Objects.requireNonNull(reader.commands().get(name), "There is no command " + name);
        var body = object(type);
        body.put("productId", product);
        body.putAll(BESIDES.getOrDefault(name, Map.of()));
        return reader.read(name, JsonMapper.shared().writeValueAsBytes(body));
    }

    private static Map<String, Object> object(Class<?> type) {
        var object = new LinkedHashMap<String, Object>();
        Arrays.stream(type.getRecordComponents())
                .filter(Specimen::isNeeded)
                .forEach(component -> object.put(component.getName(), value(component.getGenericType())));
        return object;
    }

    private static boolean isNeeded(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class) && component.getType() != Patch.class;
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0]));
        }
        var plain = (Class<?>) type;
        if (plain == UUID.class) {
            return Ids.next();
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0].toString();
        }
        if (!plain.isRecord()) {
            return Objects.requireNonNull(VALUES.get(plain), "No value of " + plain);
        }
        var components = plain.getRecordComponents();
        return components.length == 1 ? value(components[0].getGenericType()) : object(plain);
    }
}
