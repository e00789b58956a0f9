package dev.backstory.command.desk;

import dev.backstory.events.Event;
import dev.backstory.events.Provenance;
import dev.backstory.events.storage.ProvenanceMetaData;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/** Makes aggregates of events as a store does: each handler is given what it asks for out of an event and its metadata. */
record Sourced(Map<String, ?> metaData) {
    private static final UUID PRODUCT = UUID.fromString("01a20108-0000-7000-8000-000000000001");
    private static final UUID ACTOR = UUID.fromString("01a20108-0000-7000-8000-000000000003");
    private static final Instant THEN = Instant.parse("2026-03-01T12:00:00.123456Z");

    /** Of events that began here. */
    static Sourced here() {
        return new Sourced(ProvenanceMetaData.of(provenance()));
    }

    /** Of events that an import brought from another installation. */
    static Sourced brought() {
        return new Sourced(ProvenanceMetaData.of(provenance().broughtBy(PRODUCT, THEN)));
    }

    private static Provenance provenance() {
        var roles = List.of("PRODUCT_MANAGER");
        return new Provenance(PRODUCT, ACTOR, roles, PRODUCT, "SetVision", "c", THEN, THEN, null, null, false);
    }

    Object from(SnapshotSample sample) throws ReflectiveOperationException {
        var bare = sample.type().getDeclaredConstructor();
        bare.setAccessible(true);
        var aggregate = bare.newInstance();
        var handler = handler(sample.type());
        for (var event : sample.history()) {
            var arguments = Arrays.stream(handler.getParameters())
                    .map(parameter -> argument(parameter, event))
                    .toArray();
            handler.invoke(aggregate, arguments);
        }
        return aggregate;
    }

    private static Method handler(Class<?> type) {
        var handlers = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                .toList();
        if (handlers.size() != 1) {
            throw new AssertionError(type + " has " + handlers.size() + " handlers of its events");
        }
        handlers.getFirst().setAccessible(true);
        return handlers.getFirst();
    }

    private @Nullable Object argument(Parameter parameter, Event event) {
        if (parameter.getType().isInstance(event)) {
            return event;
        }
        var asked = parameter.getAnnotation(MetaDataValue.class);
        if (asked == null || !parameter.getType().equals(String.class)) {
            throw new AssertionError("Nobody knows what a handler is given for " + parameter);
        }
        return metaData.get(asked.value());
    }
}
