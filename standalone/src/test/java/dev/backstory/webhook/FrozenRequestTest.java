package dev.backstory.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What receivers were promised of a request. */
class FrozenRequestTest {
    /** It is edited when more is promised, never to take something back. */
    private static final Path FILE = Path.of("src/test/resources/contract/webhook.json");

    @Test
    void whoever_was_written_for_the_frozen_request_can_go_on() throws Exception {
        var office = HookedServer.office();
        var product = office.product();
        try (var receiver = new Receiver(() -> Manner.TAKES)) {
            var webhook = office.subscribe(product, receiver.url());
            office.awaitDelivered(product, webhook.id(), office.decide(product, "Nobody gets lost"));
            var now = Frozen.of(receiver.sent().getFirst());
            assertThat(Frozen.breaks("", frozen(), now)).as(now.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/headers | webhook-signature | | /headers/webhook-signature was \"v1,SIGNATURE\" and is gone",
                "/headers | content-type | \"application/json\" | /headers/content-type was"
                        + " \"application/cloudevents+json; charset=utf-8\" and is \"application/json\"",
                "/body | previous | | /body/previous was \"DIGITS\" and is gone",
                "/body | position | 1 | /body/position was \"DIGITS\" and is 1",
                "/body | specversion | \"2.0\" | /body/specversion was \"1.0\" and is \"2.0\"",
                "/body/data/subject | id | | /body/data/subject/id was \"UUID\" and is gone",
                "/body/data/rationale | text | 1 | /body/data/rationale/text was \"Because\" and is 1",
            })
    void a_request_that_lacks_something_is_noticed(String at, String name, @Nullable String value, String said)
            throws Exception {
        var now = frozen();
        var changed = (ObjectNode) now.at(at);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.set(name, JsonMapper.shared().readTree(value));
        }
        assertThat(Frozen.breaks("", frozen(), now)).containsExactly(said);
    }

    @Test
    void more_may_be_said() throws Exception {
        var now = frozen();
        ((ObjectNode) now.at("/headers")).put("webhook-attempt", "1");
        ((ObjectNode) now.at("/body/data")).put("mood", "good");
        assertThat(Frozen.breaks("", frozen(), now)).isEmpty();
    }

    private static JsonNode frozen() throws Exception {
        return JsonMapper.shared().readTree(Files.readString(FILE));
    }
}
