package dev.backstory.events.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as plain JSON under their stable names; nothing in the store names a class. */
public final class EventSerializer extends Jackson3Serializer {
    public EventSerializer() {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(EventSerializer::shape));
    }

    /** The settings that stored JSON depends on: they are part of the format and stay as they are. */
    private static void shape(JsonMapper.Builder json) {
        json.changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES); // a field that came later has its default
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public SerializedType typeForClass(Class type) {
        if (type != null && EventNames.isEvent(type)) {
            return new SimpleSerializedType(EventNames.of(type), EventNames.revisionOf(type));
        }
        return super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        var event = EventNames.named(type.getName());
        return event == null ? super.resolveClassName(type) : event.getName();
    }
}
