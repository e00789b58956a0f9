package dev.backstory.events.storage;

import dev.backstory.events.Provenance;
import dev.backstory.events.Rationale;
import dev.backstory.events.Source;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Provenance as the metadata of an event: plain JSON values, so that it can be read without this code. */
public final class ProvenanceMetaData {
    /** Under which name they say which import brought the event here from another installation. */
    public static final String IMPORT = "import";

    private ProvenanceMetaData() {}

    /** The metadata that say this provenance; absent values are left out. */
    public static MetaData of(Provenance provenance) {
        var values = new LinkedHashMap<String, Object>();
        values.put("productId", provenance.productId().toString());
        values.put("actor", provenance.actor().toString());
        values.put("roles", provenance.roles());
        values.put("commandId", provenance.commandId().toString());
        values.put("command", provenance.command());
        values.put("correlationId", provenance.correlationId());
        values.put("occurred", provenance.occurred().toString());
        values.put("recorded", provenance.recorded().toString());
        put(values, "rationale", provenance.rationale() == null ? null : values(provenance.rationale()));
        put(values, "source", provenance.source() == null ? null : values(provenance.source()));
        put(values, "inferred", provenance.inferred() ? true : null);
        put(
                values,
                IMPORT,
                provenance.importId() == null ? null : provenance.importId().toString());
        return MetaData.from(values);
    }

    /** The provenance that these metadata say. @throws IllegalArgumentException if a part is missing or malformed */
    public static Provenance from(Map<String, ?> metaData) {
        return new Provenance(
                uuid(metaData, "productId"),
                uuid(metaData, "actor"),
                strings(metaData.get("roles")),
                uuid(metaData, "commandId"),
                text(metaData, "command"),
                text(metaData, "correlationId"),
                Instant.parse(text(metaData, "occurred")),
                Instant.parse(text(metaData, "recorded")),
                rationale(metaData.get("rationale")),
                source(metaData.get("source")),
                Boolean.TRUE.equals(metaData.get("inferred")),
                metaData.get(IMPORT) == null ? null : uuid(metaData, IMPORT));
    }

    private static Map<String, Object> values(Rationale rationale) {
        var values = new LinkedHashMap<String, Object>();
        values.put("text", rationale.text());
        put(values, "evidence", rationale.evidence().isEmpty() ? null : rationale.evidence());
        put(
                values,
                "decisionId",
                rationale.decisionId() == null ? null : rationale.decisionId().toString());
        return values;
    }

    private static Map<String, Object> values(Source source) {
        var values = new LinkedHashMap<String, Object>();
        values.put("reference", source.reference());
        put(values, "at", source.at() == null ? null : source.at().toString());
        put(values, "author", source.author() == null ? null : source.author().toString());
        return values;
    }

    private static @Nullable Rationale rationale(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> said)) {
            return null;
        }
        var decision = said.get("decisionId");
        return new Rationale(
                String.valueOf(said.get("text")),
                strings(said.get("evidence")),
                decision == null ? null : UUID.fromString(decision.toString()));
    }

    private static @Nullable Source source(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> said)) {
            return null;
        }
        var at = said.get("at");
        var author = said.get("author");
        return new Source(
                String.valueOf(said.get("reference")),
                at == null ? null : Instant.parse(at.toString()),
                author == null ? null : UUID.fromString(author.toString()));
    }

    private static List<String> strings(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static UUID uuid(Map<String, ?> metaData, String key) {
        return UUID.fromString(text(metaData, key));
    }

    private static String text(Map<String, ?> metaData, String key) {
        var value = metaData.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The event's metadata lack " + key);
        }
        return value.toString();
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
