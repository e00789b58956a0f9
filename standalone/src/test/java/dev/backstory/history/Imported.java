package dev.backstory.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A product that was brought in, with the report on its file. */
record Imported(UUID product, JsonNode report) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Brings the file in, for the first person to manage. */
    static Imported of(Whole whole, String key, byte[] file) {
        var report = ended(whole, key, file);
        assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("DONE");
        var imported = new Imported(UUID.fromString(report.path("productId").asString()), report);
        var events = whole.events(imported.product);
        whole.client()
                .caughtUp(whole.person(0), imported.product, events.getLast().position());
        return imported;
    }

    /** How the import of the file ended. */
    static JsonNode ended(Whole whole, String key, byte[] file) {
        var client = whole.client();
        var begun = client.bringIn(whole.admin(), key, whole.person(0), file).body();
        var importId = begun.path("importId").asString();
        assertThat(importId).as(begun.toString()).isNotEmpty();
        return await().atMost(PATIENCE)
                .until(
                        () -> client.importing(whole.admin(), importId),
                        job -> !job.path("state").asString().equals("RUNNING"));
    }
}
