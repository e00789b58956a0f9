package dev.backstory.command.reading;

import dev.backstory.command.rule.Refused.Flaw;
import dev.backstory.command.support.Minted;
import dev.backstory.events.Ids;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON into records, going on after each flaw so that all of them are told at once, which a mapping library that
 * stops at the first does not. A record of one component is read from the bare value.
 */
final class RecordReader {
    private static final int LIST_MAX = 1_000;

    private final List<Flaw> flaws;

    RecordReader(List<Flaw> flaws) {
        this.flaws = flaws;
    }

    /** The value, or null where a flaw was noted. */
    @Nullable
    Object read(Type type, JsonNode node, String pointer) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(list.getActualTypeArguments()[0], node, pointer);
        }
        var target = (Class<?>) type;
        var special = Scalars.reader(target);
        if (special != null) {
            return scalar(special, node, pointer);
        }
        if (!target.isRecord()) {
            throw new IllegalStateException("No way to read a " + target);
        }
        var components = target.getRecordComponents();
        return components.length == 1
                ? wrapped(target, components[0], node, pointer)
                : object(target, components, node, pointer);
    }

    private @Nullable Object scalar(Scalars.Reader<?> reader, JsonNode node, String pointer) {
        try {
            return reader.read(node);
        } catch (IllegalArgumentException e) {
            return flaw(pointer, e);
        }
    }

    private @Nullable Object wrapped(Class<?> target, RecordComponent only, JsonNode node, String pointer) {
        var value = read(only.getGenericType(), node, pointer);
        return value == null ? null : make(target, new Object[] {value}, pointer);
    }

    private @Nullable List<Object> list(Type element, JsonNode node, String pointer) {
        if (!node.isArray()) {
            flaws.add(new Flaw(pointer, "It is not a list."));
            return null;
        }
        if (node.size() > LIST_MAX) {
            flaws.add(new Flaw(pointer, "It has more than " + LIST_MAX + " entries."));
            return null;
        }
        var values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            var value = read(element, node.get(i), pointer + "/" + i);
            if (value != null) {
                values.add(value);
            }
        }
        return values.size() == node.size() ? values : null;
    }

    private @Nullable Object object(Class<?> target, RecordComponent[] components, JsonNode node, String pointer) {
        if (!node.isObject()) {
            flaws.add(new Flaw(pointer, "It is not an object."));
            return null;
        }
        var known = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> flaws.add(new Flaw(pointer + "/" + escaped(name), "There is no such property.")));
        int before = flaws.size();
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(components[i], node, pointer);
        }
        return flaws.size() > before ? null : make(target, values, pointer);
    }

    private @Nullable Object component(RecordComponent component, JsonNode object, String pointer) {
        var node = object.get(component.getName());
        var place = pointer + "/" + component.getName();
        if (component.getGenericType() instanceof ParameterizedType patch && patch.getRawType() == Patch.class) {
            return patch(patch.getActualTypeArguments()[0], node, place);
        }
        if (node != null && !node.isNull()) {
            return read(component.getGenericType(), node, place);
        }
        if (component.isAnnotationPresent(Minted.class)) {
            return Ids.next();
        }
        if (component.getType() == List.class) {
            return List.of();
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            flaws.add(new Flaw(place, "It is missing."));
        }
        return null;
    }

    private @Nullable Patch<?> patch(Type type, @Nullable JsonNode node, String pointer) {
        if (node == null) {
            return new Patch.Leave<>();
        }
        if (node.isNull()) {
            return new Patch.Clear<>();
        }
        var value = read(type, node, pointer);
        return value == null ? null : new Patch.Put<>(value);
    }

    private @Nullable Object make(Class<?> target, @Nullable Object[] values, String pointer) {
        try {
            var constructor = target.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UnfitComponent unfit) {
                return flaw(pointer + "/" + unfit.component(), unfit);
            }
            if (e.getCause() instanceof IllegalArgumentException wrong) {
                return flaw(pointer, wrong);
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object flaw(String pointer, IllegalArgumentException wrong) {
        flaws.add(new Flaw(pointer, String.valueOf(wrong.getMessage())));
        return null;
    }

    /** A name as a part of a JSON pointer (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
