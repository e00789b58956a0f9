package dev.backstory.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.backstory.catalogue.CommandSource;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What answers hold, as Jackson writes records; more fields may come to stand beside these. */
final class AnswerSchemas {
    private final Components components;

    AnswerSchemas(Components components) {
        this.components = components;
    }

    /** A reference to the schema of a record, whose name is that of what it is nested in, too. */
    ObjectNode of(Class<?> type) {
        return components.ref(name(type), schema -> fill(schema, type));
    }

    private static String name(Class<?> type) {
        var own = type.getSimpleName();
        var outer = type.getEnclosingClass();
        var whole = outer == null ? own : outer.getSimpleName().replace("Endpoint", "") + own;
        return whole + "Answer";
    }

    private void fill(ObjectNode schema, Class<?> type) {
        schema.put("type", "object");
        CommandSource.docIfAny(type).ifPresent(doc -> schema.put("description", doc));
        fields(type, schema.putObject("properties"), schema.putArray("required"), true);
    }

    private void fields(Class<?> type, ObjectNode properties, ArrayNode required, boolean always) {
        for (var field : type.getRecordComponents()) {
            var nullable = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (accessorHas(field, JsonUnwrapped.class)) {
                fields(field.getType(), properties, required, always && !nullable);
                continue;
            }
            var schema = schema(field.getGenericType());
            properties.set(field.getName(), nullable ? Components.orNull(schema) : schema);
            if (always && !accessorHas(field, JsonInclude.class)) {
                required.add(field.getName());
            }
        }
    }

    private static boolean accessorHas(RecordComponent field, Class<? extends Annotation> annotation) {
        return field.getAccessor().isAnnotationPresent(annotation);
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType of) {
            var arguments = of.getActualTypeArguments();
            if (of.getRawType() != Map.class) {
                return Components.listOf(schema(arguments[0]));
            }
            var object = Components.typed("object");
            object.set("additionalProperties", schema(arguments[1]));
            return object;
        }
        return plain((Class<?>) type);
    }

    private ObjectNode plain(Class<?> type) {
        if (type.isEnum()) {
            return Components.oneOf(type.getEnumConstants());
        }
        if (type.isRecord()) {
            return of(type);
        }
        var scalar = Scalar.schema(type);
        if (scalar == null && type != Object.class) {
            throw new IllegalStateException("No schema for " + type);
        }
        return scalar == null ? Components.node() : scalar;
    }
}
