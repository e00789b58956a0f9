package dev.backstory.contract;

import dev.backstory.catalogue.CommandSource;
import dev.backstory.command.product.Percent;
import dev.backstory.command.ranking.Placement;
import dev.backstory.command.ranking.Seen;
import dev.backstory.command.reading.Patch;
import dev.backstory.command.story.Points;
import dev.backstory.command.support.Minted;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What bodies of commands may hold, as {@link dev.backstory.command.reading.CommandReader} reads them into records. */
final class RequestSchemas {
    private static final int LIST_MAX = 1_000;
    private final Components components;

    RequestSchemas(Components components) {
        this.components = components;
    }

    /** A reference to the schema of a command or of a part of one. */
    ObjectNode of(Class<?> type) {
        return components.ref(type.getSimpleName(), schema -> fill(schema, type));
    }

    private void fill(ObjectNode schema, Class<?> type) {
        schema.put("type", "object").put("description", CommandSource.doc(type));
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var field : type.getRecordComponents()) {
            properties.set(field.getName(), property(field));
            if (isRequired(field)) {
                required.add(field.getName());
            }
        }
        schema.put("additionalProperties", false);
    }

    private static boolean isRequired(RecordComponent field) {
        return field.getType() != List.class
                && field.getType() != Patch.class
                && !field.isAnnotationPresent(Minted.class)
                && !field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private ObjectNode property(RecordComponent field) {
        var schema = schema(field.getGenericType());
        if (field.getType() == Patch.class) {
            return Components.orNull(schema).put("description", "Absent: it stays; null: it is cleared.");
        }
        if (isRequired(field)) {
            return schema;
        }
        var optional = Components.orNull(schema);
        return field.isAnnotationPresent(Minted.class)
                ? optional.put("description", "Made by the server if absent.")
                : optional;
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType of) {
            var inner = schema(of.getActualTypeArguments()[0]);
            return of.getRawType() == List.class ? Components.listOf(inner).put("maxItems", LIST_MAX) : inner;
        }
        return plain((Class<?>) type);
    }

    private ObjectNode plain(Class<?> type) {
        if (type.isEnum()) {
            return Components.oneOf(type.getEnumConstants());
        }
        if (type == Placement.class) {
            return components.ref("Placement", RequestSchemas::placement);
        }
        if (type == Seen.class) {
            return components.ref("Neighbours", RequestSchemas::neighbours);
        }
        var scalar = Scalar.schema(type);
        if (scalar != null) {
            return scalar;
        }
        var fields = type.getRecordComponents();
        return fields.length == 1 ? valued(type, schema(fields[0].getGenericType())) : of(type);
    }

    /** A value that its own type checks: by the constants that it checks with. */
    private static ObjectNode valued(Class<?> type, ObjectNode schema) {
        schema.put("description", CommandSource.doc(type));
        if (type == Points.class) {
            schema.put("minimum", 0).put("maximum", 1_000);
        } else if (type == Percent.class) {
            schema.put("minimum", 0).put("maximum", 100);
        }
        for (var field : type.getDeclaredFields()) {
            if (field.getName().equals("LENGTH_MAX")) {
                schema.put("minLength", 1)
                        .put("maxLength", (int) constant(field))
                        .put("pattern", "\\S");
            } else if (field.getType() == Pattern.class) {
                schema.put("pattern", "^" + ((Pattern) constant(field)).pattern() + "$");
            }
        }
        return schema;
    }

    private static Object constant(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void placement(ObjectNode schema) {
        schema.put("description", "A place in an order: at its top or bottom, outside of it, or beside another entry.");
        var ways = schema.putArray("anyOf").add(Components.oneOf("TOP", "BOTTOM", "UNRANKED"));
        for (var side : List.of("before", "after")) {
            var beside = Components.typed("object");
            beside.putObject("properties").putObject(side).put("type", "string").put("format", "uuid");
            beside.putArray("required").add(side);
            ways.add(beside.put("additionalProperties", false));
        }
    }

    private static void neighbours(ObjectNode schema) {
        schema.put("type", "object").put("description", "Whom the caller saw above and below; null: nobody.");
        var sides = schema.putObject("properties");
        for (var side : List.of("above", "below")) {
            sides.set(side, Components.orNull(Components.typed("string").put("format", "uuid")));
        }
        schema.put("additionalProperties", false);
    }
}
