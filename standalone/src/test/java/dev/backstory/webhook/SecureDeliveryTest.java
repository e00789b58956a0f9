package dev.backstory.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.standalone.BackstoryProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Webhooks over TLS, sent by a process that trusts what its operator lets it. */
@Execution(ExecutionMode.CONCURRENT)
class SecureDeliveryTest {
    private static final String[] SETTINGS = Office.SETTINGS.stream()
            .filter(setting -> !setting.contains("plain-http"))
            .toArray(String[]::new);

    @Test
    void a_receiver_is_told_if_its_certificate_is_trusted_and_is_for_its_name(@TempDir Path folder) throws Exception {
        var certificate = Certificate.madeIn(folder, "known");
        var trust = "-Djavax.net.ssl.trustStore=" + certificate.trusted() + " -Djavax.net.ssl.trustStorePassword="
                + Certificate.PASSWORD;
        try (var known = new Receiver(() -> Manner.TAKES, certificate.doors());
                var stranger = new Receiver(
                        () -> Manner.TAKES,
                        Certificate.madeIn(folder, "stranger").doors());
                var process =
                        BackstoryProcess.start(folder.resolve("data"), Map.of("JAVA_TOOL_OPTIONS", trust), SETTINGS)) {
            assertThat(process.serves()).as(process.output()).isTrue();
            var office = new Office(process.url());
            var product = office.product();
            var told = office.subscribe(product, known.url());
            var untrusted = office.subscribe(product, stranger.url());
            var misnamed = office.subscribe(product, known.url("127.0.0.1"));
            office.awaitDelivered(product, told.id(), office.decide(product, "First"));
            Promise.mustBeKept(known.sent(), office.trail(product, told.after()), told);
            mustHaveFailed(office, product, untrusted);
            mustHaveFailed(office, product, misnamed);
            assertThat(stranger.sent()).isEmpty();
            assertThat(known.sent()).hasSize(1);
        }
    }

    private static void mustHaveFailed(Office office, String product, Office.Subscribed webhook) {
        await().atMost(Office.LONG)
                .until(() -> office.webhook(product, webhook.id())
                        .path("error")
                        .asString("")
                        .equals("No secure connection can be made to it."));
    }
}
