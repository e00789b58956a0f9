package dev.backstory.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How single values are written in JSON. */
record Scalar(String type, @Nullable String format) {
    private static final Scalar WHOLE = new Scalar("integer", "int64");
    private static final Scalar YES_OR_NO = new Scalar("boolean", null);
    private static final Map<Class<?>, Scalar> ALL = Map.ofEntries(
            Map.entry(String.class, new Scalar("string", null)),
            Map.entry(UUID.class, new Scalar("string", "uuid")),
            Map.entry(LocalDate.class, new Scalar("string", "date")),
            Map.entry(Instant.class, new Scalar("string", "date-time")),
            Map.entry(BigDecimal.class, new Scalar("number", null)),
            Map.entry(double.class, new Scalar("number", null)),
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(boolean.class, YES_OR_NO),
            Map.entry(Boolean.class, YES_OR_NO));

    /** The schema of such a value; null where it is no single one. */
    static @Nullable ObjectNode schema(Class<?> type) {
        var scalar = ALL.get(type);
        if (scalar == null) {
            return null;
        }
        var schema = Components.typed(scalar.type);
        return scalar.format == null ? schema : schema.put("format", scalar.format);
    }
}
