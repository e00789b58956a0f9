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

@Execution(ExecutionMode.CONCURRENT)
class ResumeTest {
    private static final int DECISIONS = 40;
    private static final String[] SETTINGS = Office.SETTINGS.toArray(String[]::new);

    /** Killed in the middle of it, it goes on where it was, with the receiver's mood as bad as before. */
    @Test
    void a_process_that_was_killed_goes_on_at_the_next_start(@TempDir Path folder) throws Exception {
        try (var receiver = new Receiver(Mood.of(4))) {
            var product = "";
            var last = 0L;
            Office.Subscribed webhook;
            var killed = BackstoryProcess.start(folder, Map.of(), SETTINGS);
            try {
                var office = new Office(killed.url());
                product = office.product();
                webhook = office.subscribe(product, receiver.url());
                for (var decision = 0; decision < DECISIONS; decision++) {
                    last = office.decide(product, "Decision " + decision);
                }
                await().atMost(Office.LONG).until(() -> receiver.taken().size() > 5);
            } finally {
                killed.kill();
            }
            assertThat(receiver.taken().stream().map(Sent::id).distinct()).hasSizeLessThan(DECISIONS);
            try (var next = BackstoryProcess.start(folder, Map.of(), SETTINGS)) {
                var office = new Office(next.url());
                office.awaitDelivered(product, webhook.id(), last);
                Promise.mustBeKept(receiver.sent(), office.trail(product, webhook.after()), webhook);
            }
        }
    }
}
