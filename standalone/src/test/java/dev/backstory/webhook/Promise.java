package dev.backstory.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.webhook.Office.Subscribed;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is promised to a receiver, held against what he got. */
final class Promise {
    private Promise() {}

    /**
     * Everything at least once; without doubles exactly the audit trail, in its order; nothing new before the last one
     * was taken; each names the one before; all signed; nothing sent elsewhere.
     */
    static void mustBeKept(List<Sent> sent, List<JsonNode> trail, Subscribed webhook) {
        var first = new LinkedHashMap<String, Sent>();
        sent.forEach(request -> first.putIfAbsent(request.id(), request));
        assertThat(first.values().stream().map(request -> request.event().path("data")))
                .containsExactlyElementsOf(trail);
        assertThat(sent.stream()
                        .filter(request -> request.manner().takes)
                        .map(Sent::id)
                        .distinct())
                .as("taken")
                .containsExactlyElementsOf(first.keySet());
        mustBeInOrder(sent, webhook.after());
        assertThat(sent).allSatisfy(request -> {
            assertThat(request.isSigned(webhook.secret())).isTrue();
            assertThat(request.head()).startsWith("POST /hook?from=backstory HTTP/1.1\r\n");
            mustBeAnEnvelope(request);
        });
    }

    /** Whatever was taken, the next request is about it or what follows it, and says so. */
    private static void mustBeInOrder(List<Sent> sent, long after) {
        var taken = after;
        var unsure = after; // taken, but the sender may not know
        for (var request : sent) {
            assertThat(request.position()).isGreaterThanOrEqualTo(unsure);
            if (request.position() > taken) {
                assertThat(request.previous()).isEqualTo(taken);
            }
            if (request.manner().takes) {
                taken = request.position();
                unsure = taken;
            }
        }
    }

    private static void mustBeAnEnvelope(Sent request) {
        var event = request.event();
        var entry = event.path("data");
        assertThat(request.header("content-type")).startsWith("application/cloudevents+json");
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("id").asString())
                .isEqualTo(request.id())
                .isEqualTo(entry.path("eventId").asString());
        assertThat(event.path("type").asString())
                .isEqualTo("dev.backstory." + entry.path("type").asString());
        assertThat(event.path("time").asString()).isEqualTo(entry.path("at").asString());
        assertThat(event.path("subject").asString())
                .isEqualTo(entry.at("/subject/type").asString() + "/"
                        + entry.at("/subject/id").asString());
        assertThat(request.position()).isEqualTo(entry.path("position").asLong());
    }
}
