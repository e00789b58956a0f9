package dev.backstory.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.authority.Crowd;
import dev.backstory.authority.Stage;
import dev.backstory.events.authority.Role;
import dev.backstory.history.Whole.Person;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** How often one person may listen to what happens. */
class ListenersTest {
    private static final int PER_PERSON = 50;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void one_person_listens_so_often_and_another_may_still() throws Exception {
        var crowd = new Crowd();
        var stage = Stage.own(crowd);
        var busy = crowd.as(Role.STAKEHOLDER);
        var streams = new ArrayList<InputStream>();
        for (var stream = 0; stream < PER_PERSON; stream++) {
            var listening = listen(crowd, stage, busy);
            assertThat(listening.statusCode()).isEqualTo(200);
            streams.add(listening.body());
        }
        var refused = crowd.send(busy, changes(stage), null);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().path("type").asString()).isEqualTo("/problems/slow-down");
        assertThat(refused.raw().headers().firstValue("Retry-After")).hasValue("1");
        var other = listen(crowd, stage, crowd.as(Role.AUDITOR));
        assertThat(other.statusCode()).isEqualTo(200);
        streams.add(other.body());
        streams.removeFirst().close();
        await().atMost(Duration.ofMinutes(1)).until(() -> isLetIn(crowd, stage, busy));
        for (var stream : streams) {
            stream.close();
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> hasNoListener(crowd, stage));
    }

    private boolean isLetIn(Crowd crowd, Stage stage, Person person) throws IOException, InterruptedException {
        tell(crowd, stage);
        var listening = listen(crowd, stage, person);
        listening.body().close();
        return listening.statusCode() == 200;
    }

    private static boolean hasNoListener(Crowd crowd, Stage stage) throws IOException, InterruptedException {
        tell(crowd, stage);
        var listeners = crowd.part(MeterRegistry.class).get("backstory.listeners");
        return listeners.gauge().value() == 0;
    }

    /** That one has left is noticed when something is told to him. */
    private static void tell(Crowd crowd, Stage stage) throws IOException, InterruptedException {
        var statement = "{\"statement\": \"Found, " + System.nanoTime() + "\"}";
        stage.taken(crowd.as(Role.PRODUCT_MANAGER), "SetVision", statement);
    }

    private HttpResponse<InputStream> listen(Crowd crowd, Stage stage, Person person)
            throws IOException, InterruptedException {
        return client.send(crowd.request(person, changes(stage)).build(), BodyHandlers.ofInputStream());
    }

    private static String changes(Stage stage) {
        return "/api/v1/products/" + stage.product() + "/changes";
    }
}
