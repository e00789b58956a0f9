package dev.backstory.command.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.command.product.Product;
import dev.backstory.events.storage.EventSerializer;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Snapshots that lie in a store must not be read into a state of another shape. Where this fails: give the aggregate a
 * new {@code @Revision} and freeze its new shape in a new file.
 */
class SnapshotShapesTest {

    static Stream<SnapshotSample> samples() {
        return SnapshotSample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_shape_of_a_snapshot_is_that_of_its_revision(SnapshotSample sample) throws Exception {
        var aggregate = Sourced.here().from(sample);
        var written = write(aggregate);
        assertThat(written).isEqualTo(frozen(sample.type()));
        mustShowEverything(aggregate, JsonMapper.shared().readTree(written));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_snapshot_is_read_as_what_it_was(SnapshotSample sample) throws Exception {
        var type = new SimpleSerializedType(sample.type().getName(), null);
        var stored = new SimpleSerializedObject<>(frozen(sample.type()).getBytes(UTF_8), byte[].class, type);
        var read = new EventSerializer().<byte[], Object>deserialize(stored);
        assertThat(read).isInstanceOf(sample.type());
        assertThat(write(read)).isEqualTo(frozen(sample.type()));
    }

    @Test
    void only_a_product_is_another_where_an_import_brought_its_events() throws Exception {
        for (var sample : samples().toList()) {
            var shown = frozen(sample.type());
            var hidden = shown.replace("\"visible\":true", "\"visible\":false");
            assertThat(write(Sourced.brought().from(sample)))
                    .isEqualTo(sample.type().equals(Product.class) ? hidden : shown);
        }
    }

    /** A part that the sample leaves empty would not be frozen. */
    private static void mustShowEverything(Object part, JsonNode written) throws ReflectiveOperationException {
        if (!part.getClass().getPackageName().startsWith("dev.backstory") || !written.isObject()) {
            return;
        }
        for (var field : part.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                assertThat(written.has(field.getName()))
                        .as("the sample shows %s", field)
                        .isTrue();
                mustShowEverything(field.get(part), written.get(field.getName()));
            }
        }
    }

    private static String write(Object aggregate) {
        return new String(
                new EventSerializer().serialize(aggregate, byte[].class).getData(), UTF_8);
    }

    private static String frozen(Class<?> type) throws IOException {
        var revision = type.getAnnotation(Revision.class).value();
        var name = "/snapshots/" + type.getSimpleName() + "." + revision + ".json";
        try (var file = SnapshotShapesTest.class.getResourceAsStream(name)) {
            assertThat(file).as("the frozen shape %s", name).isNotNull();
            return new String(file.readAllBytes(), UTF_8).strip();
        }
    }
}
