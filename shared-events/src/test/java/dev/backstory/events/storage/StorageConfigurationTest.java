package dev.backstory.events.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.events.Event;
import java.util.HashSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

class StorageConfigurationTest {
    private final Serializer general = new StorageConfiguration().serializer();

    @Test
    void a_replay_goes_on_from_its_token() {
        var token = ReplayToken.createReplayToken(
                new GlobalSequenceTrackingToken(48_213), new GlobalSequenceTrackingToken(17), "rebuild");
        var stored = general.serialize(token, byte[].class);
        TrackingToken read = general.deserialize(stored);
        assertThat(read).isEqualTo(token).isInstanceOf(ReplayToken.class);
    }

    @Test
    void a_token_names_no_classes_but_the_framework_s() {
        var json = """
                {"tokenAtReset": {"@class": "java.util.ArrayList"}, "currentToken": null}""";
        var type = new SimpleSerializedType(ReplayToken.class.getName(), null);
        var stored = new SimpleSerializedObject<>(json.getBytes(UTF_8), byte[].class, type);
        assertThatThrownBy(() -> general.deserialize(stored)).isInstanceOf(SerializationException.class);
    }

    @Test
    void events_and_messages_are_written_under_stable_names() {
        assertThat(new StorageConfiguration().eventSerializer()).isInstanceOf(EventSerializer.class);
        assertThat(new StorageConfiguration().messageSerializer()).isInstanceOf(EventSerializer.class);
    }

    @Test
    void each_event_has_a_name_of_its_own() {
        var leaves = leaves(Event.class).distinct().toList();
        assertThat(leaves)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.isRecord()).isTrue());
        assertThat(new HashSet<>(leaves.stream().map(EventNames::of).toList())).hasSameSizeAs(leaves);
        assertThat(EventNames.all().values()).containsExactlyInAnyOrderElementsOf(leaves);
        assertThat(leaves)
                .allSatisfy(type ->
                        assertThat(EventNames.named(EventNames.of(type))).isEqualTo(type));
        assertThat(EventNames.named("dev.backstory.events.BacklogOpened")).isNull();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        var permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Stream.of(permitted).flatMap(StorageConfigurationTest::leaves);
    }
}
