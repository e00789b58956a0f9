package dev.backstory.events.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.events.Event;
import dev.backstory.events.ProductCreated;
import dev.backstory.events.Provenance;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is in the store now stays readable for ever. The files are never edited: where one of these fails, the event has
 * changed its shape, and needs a field with a default, or a revision with an upcaster and a file of its own.
 */
class FrozenEventsTest {
    private static final Path EVENTS = Path.of("src/test/resources/events");
    private static final EventSerializer SERIALIZER = new EventSerializer();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One frozen file and the record that it says; {@code later} is the part that came after the event's first one. */
    record Sample(Event event, @Nullable String later) {
        Path file() {
            var first = FrozenEventsTest.file(event.getClass()).toString();
            return Path.of(later == null ? first : first.replace(".json", "-" + later + ".json"));
        }
    }

    static Stream<Sample> samples() {
        return Stream.concat(
                EventSamples.all().stream().map(event -> new Sample(event, null)),
                EventSamples.grown().entrySet().stream().map(grown -> new Sample(grown.getValue(), grown.getKey())));
    }

    @Test
    void each_event_has_a_sample_of_its_revision() {
        var samples = EventSamples.all().stream().map(Event::getClass).map(EventNames::of);
        assertThat(samples).containsExactlyInAnyOrderElementsOf(EventNames.all().keySet());
        assertThat(EventNames.all().values())
                .allSatisfy(type -> assertThat(file(type)).exists());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_read_as_the_record_that_it_says(Sample sample) throws IOException {
        assertThat(read(sample.event().getClass(), Files.readAllBytes(sample.file())))
                .isEqualTo(sample.event());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_record_is_written_as_the_sample(Sample sample) throws IOException {
        var event = sample.event();
        var written = SERIALIZER.serialize(event, byte[].class);
        assertThat(written.getType().getName()).isEqualTo(event.getClass().getSimpleName());
        assertThat(written.getType().getRevision()).isEqualTo(EventNames.revisionOf(event.getClass()));
        assertThat(new String(written.getData(), UTF_8)).isEqualTo(text(sample.file()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_fills_every_part(Sample sample) throws IOException {
        var json = (ObjectNode) JSON.readTree(text(sample.file()));
        var parts = names(sample.event().getClass());
        if (sample.later() == null) {
            parts.removeAll(later(sample.event().getClass()));
        }
        assertThat(json.propertyNames()).containsExactlyElementsOf(parts);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_may_be_absent_is_read_as_absent(Sample sample) throws Exception {
        var type = sample.event().getClass();
        for (var component : type.getRecordComponents()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                var json = (ObjectNode) JSON.readTree(text(sample.file()));
                json.remove(component.getName());
                var read = read(type, json.toString().getBytes(UTF_8));
                assertThat(component.getAccessor().invoke(read)).isNull();
                assertThat(new String(SERIALIZER.serialize(read, byte[].class).getData(), UTF_8))
                        .isEqualTo(json.toString());
            }
        }
    }

    @Test
    void a_field_that_came_later_has_its_default_and_one_that_is_gone_is_ignored() throws IOException {
        var json = (ObjectNode) JSON.readTree(text(file(ProductCreated.class)));
        json.remove("imported");
        json.put("colour", "blue");
        var read = (ProductCreated) read(ProductCreated.class, json.toString().getBytes(UTF_8));
        assertThat(read.imported()).isFalse();
    }

    @Test
    void provenance_is_read_and_written_as_its_samples() throws IOException {
        mustBe(EventSamples.provenance(), EVENTS.resolve("metadata.v1.json"));
        mustBe(EventSamples.authoredProvenance(), EVENTS.resolve("metadata-authored.v1.json"));
        mustBe(EventSamples.shortestProvenance(), EVENTS.resolve("metadata-shortest.v1.json"));
        mustBe(EventSamples.broughtProvenance(), EVENTS.resolve("metadata-brought.v1.json"));
    }

    @Test
    void the_files_are_as_they_were_when_they_were_frozen() throws Exception {
        assertThat(digests()).as("never edit a frozen event").isEqualTo(text(EVENTS.resolve("SHA256SUMS")));
    }

    private static void mustBe(Provenance provenance, Path file) throws IOException {
        var written = SERIALIZER.serialize(ProvenanceMetaData.of(provenance), byte[].class);
        assertThat(JSON.readTree(written.getData())).isEqualTo(JSON.readTree(text(file)));
        var stored = new SimpleSerializedObject<>(
                Files.readAllBytes(file), byte[].class, new SimpleSerializedType(MetaData.class.getName(), null));
        assertThat(ProvenanceMetaData.from(SERIALIZER.<byte[], MetaData>deserialize(stored)))
                .isEqualTo(provenance);
    }

    private static Object read(Class<?> type, byte[] json) {
        var name = new SimpleSerializedType(EventNames.of(type), EventNames.revisionOf(type));
        SerializedObject<byte[]> stored = new SimpleSerializedObject<>(json, byte[].class, name);
        return SERIALIZER.<byte[], Object>deserialize(stored);
    }

    private static Path file(Class<?> type) {
        return EVENTS.resolve(EventNames.of(type) + ".v" + EventNames.revisionOf(type) + ".json");
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toList());
    }

    /** Parts of the event that came after its first sample was frozen. */
    private static List<String> later(Class<?> type) {
        return EventSamples.grown().entrySet().stream()
                .filter(grown -> type.isInstance(grown.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    private static String digests() throws Exception {
        var digests = new TreeMap<String, String>();
        try (var files = Files.list(EVENTS)) {
            for (var file : new TreeSet<>(files.toList())) {
                if (file.toString().endsWith(".json")) {
                    var digest = MessageDigest.getInstance("SHA-256");
                    digests.put(
                            file.getFileName().toString(),
                            HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
                }
            }
        }
        return digests.entrySet().stream()
                .map((Map.Entry<String, String> entry) -> entry.getValue() + "  " + entry.getKey())
                .collect(Collectors.joining("\n"));
    }
}
