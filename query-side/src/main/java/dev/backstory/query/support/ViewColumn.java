package dev.backstory.query.support;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** A column of a view table, taken from a component of its row's record. */
final class ViewColumn {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecordComponent component;
    private final String name;
    private final Kind kind;

    private enum Kind {
        PLAIN(Types.OTHER),
        TEXT(Types.VARCHAR),
        INTEGER(Types.INTEGER),
        BIGINT(Types.BIGINT),
        NUMERIC(Types.NUMERIC),
        BOOLEAN(Types.BOOLEAN),
        INSTANT(Types.TIMESTAMP_WITH_TIMEZONE),
        DATE(Types.DATE),
        TEXTS(Types.ARRAY),
        UUIDS(Types.ARRAY),
        INTEGERS(Types.ARRAY),
        JSON(Types.OTHER);

        private final int sqlType;

        Kind(int sqlType) {
            this.sqlType = sqlType;
        }
    }

    ViewColumn(RecordComponent component) {
        this.component = component;
        this.name = snakeCase(component.getName());
        this.kind = kindOf(component);
        component.getAccessor().setAccessible(true);
    }

    String name() {
        return name;
    }

    Class<?> type() {
        return component.getType();
    }

    @Nullable
    Object of(Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Cannot read " + component, impossible);
        }
    }

    /** The name of its type, where it is one that keys may have. */
    String sqlName() {
        return switch (kind) {
            case PLAIN -> "uuid";
            case TEXT -> "text";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            default -> throw new IllegalStateException("Not for keys: " + name);
        };
    }

    void write(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, kind.sqlType);
            return;
        }
        switch (kind) {
            case INSTANT -> statement.setObject(index, ((Instant) value).atOffset(ZoneOffset.UTC));
            case TEXTS -> statement.setArray(index, statement.getConnection().createArrayOf("text", array(value)));
            case UUIDS -> statement.setArray(index, statement.getConnection().createArrayOf("uuid", array(value)));
            case INTEGERS -> statement.setArray(index, statement.getConnection().createArrayOf("int4", array(value)));
            case JSON -> statement.setObject(index, JSON.writeValueAsString(value), Types.OTHER);
            default -> statement.setObject(index, value);
        }
    }

    @Nullable
    Object read(ResultSet row, int index) throws SQLException {
        if (row.getObject(index) == null) {
            return null;
        }
        return switch (kind) {
            case INSTANT -> row.getObject(index, OffsetDateTime.class).toInstant();
            case TEXTS, UUIDS, INTEGERS ->
                List.of((Object[]) row.getArray(index).getArray());
            case JSON -> JSON.readValue(row.getString(index), jsonType());
            case DATE -> row.getObject(index, LocalDate.class);
            default -> row.getObject(index);
        };
    }

    private JavaType jsonType() {
        return JSON.getTypeFactory().constructType(component.getGenericType());
    }

    private static Object[] array(Object value) {
        return ((List<?>) value).toArray();
    }

    private static Kind kindOf(RecordComponent component) {
        var type = component.getType();
        if (component.isAnnotationPresent(Json.class)) return Kind.JSON;
        if (type == UUID.class) return Kind.PLAIN;
        if (type == String.class) return Kind.TEXT;
        if (type == int.class || type == Integer.class) return Kind.INTEGER;
        if (type == long.class || type == Long.class) return Kind.BIGINT;
        if (type == BigDecimal.class) return Kind.NUMERIC;
        if (type == boolean.class || type == Boolean.class) return Kind.BOOLEAN;
        if (type == Instant.class) return Kind.INSTANT;
        if (type == LocalDate.class) return Kind.DATE;
        if (type == List.class) return listKind(component);
        throw new IllegalArgumentException("No column type for " + component + "; mark it with @Json?");
    }

    private static Kind listKind(RecordComponent component) {
        var element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        if (element == String.class) return Kind.TEXTS;
        if (element == UUID.class) return Kind.UUIDS;
        if (element == Integer.class) return Kind.INTEGERS;
        throw new IllegalArgumentException("No array type for " + component + "; mark it with @Json?");
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
