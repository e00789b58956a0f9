package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.history.Whole.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two installations, of which one has what the other gets. */
record Exchange(Whole from, Whole to) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Exchange get() {
        return new Exchange(Whole.get(), Whole.another());
    }

    /** The events of a product as a file. */
    static String exported(Whole whole, Person reader, UUID product) {
        var head = whole.events(product).getLast().position();
        whole.client().caughtUp(reader, product, head);
        var answer = whole.client().view(reader, product, "/export?as=events", head);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.raw().body();
    }

    static String key(String file) {
        return JSON.readTree(file.lines().findFirst().orElseThrow()).path("key").asString();
    }

    /** Brings the file in, for the first person there to manage. */
    UUID brought(String file) {
        var report = ended(key(file), bytes(file));
        assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("DONE");
        var product = UUID.fromString(report.path("productId").asString());
        var events = to.events(product);
        assertThat(report.path("events").asInt()).isEqualTo(events.size());
        to.client().caughtUp(to.person(0), product, events.getLast().position());
        return product;
    }

    /** How the import of the file ended there. */
    JsonNode ended(String key, byte[] file) {
        var begun = to.client().bringEvents(to.admin(), key, to.person(0), file);
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(202);
        return ended(begun.body().path("importId").asString());
    }

    JsonNode ended(String importId) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> to.client().importing(to.admin(), importId),
                        job -> !job.path("state").asString().equals("RUNNING"));
    }

    static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    /** The lines of events, each as JSON. */
    static List<JsonNode> told(String file) {
        return file.lines()
                .map(JSON::readTree)
                .filter(line -> line.has("eventId"))
                .toList();
    }
}
