package dev.backstory.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DeliveryTest {
    private static final int DECISIONS = 40;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 1)
    void nothing_is_lost_and_the_order_kept_whatever_the_receiver_does(long seed) throws Exception {
        var office = HookedServer.office();
        var product = office.product();
        try (var receiver = new Receiver(Mood.of(seed))) {
            var webhook = office.subscribe(product, receiver.url());
            var last = 0L;
            for (var decision = 0; decision < DECISIONS; decision++) {
                last = office.decide(product, "Decision " + decision);
            }
            office.awaitDelivered(product, webhook.id(), last);
            Promise.mustBeKept(receiver.sent(), office.trail(product, webhook.after()), webhook);
            assertThat(receiver.sent().stream().map(Sent::manner))
                    .as("seed %d", seed)
                    .containsAll(Mood.WRONG);
            mustHaveWaited(receiver.sent());
            System.out.printf(
                    "seed %d: %d decisions, %d requests, %d taken%n",
                    seed, DECISIONS, receiver.sent().size(), receiver.taken().size());
        }
    }

    private static void mustHaveWaited(List<Sent> sent) {
        for (var i = 0; i + 1 < sent.size(); i++) {
            if (sent.get(i).manner() == Manner.WANTS_A_SECOND) {
                assertThat(Duration.ofNanos(sent.get(i + 1).at() - sent.get(i).at()))
                        .isGreaterThanOrEqualTo(Duration.ofMillis(990));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS", "CLOSES_BEFORE_THE_ANSWER", "CLOSES_WITHIN_THE_HEAD", "SENDS_ELSEWHERE"})
    void whoever_never_takes_anything_is_parked_and_goes_on_from_there(Manner never) throws Exception {
        var office = HookedServer.office();
        var product = office.product();
        var manner = new AtomicReference<>(never);
        try (var receiver = new Receiver(manner::get)) {
            var webhook = office.subscribe(product, receiver.url());
            office.decide(product, "First");
            var last = office.decide(product, "Second");
            awaitState(office, product, webhook.id(), "PARKED");
            var parked = office.webhook(product, webhook.id());
            assertThat(parked.path("attempts").asInt()).isEqualTo(41);
            assertThat(parked.path("delivered").asLong()).isEqualTo(webhook.after());
            assertThat(parked.path("error").asString()).isNotEmpty();
            assertThat(office.metrics()).contains("backstory_webhooks_parked 1.0");
            assertThat(receiver.sent()).hasSize(41);

            manner.set(Manner.TAKES);
            assertThat(office.redrive(product, webhook.id()).status()).isEqualTo(204);
            office.awaitDelivered(product, webhook.id(), last);
            assertThat(office.webhook(product, webhook.id()).path("state").asString())
                    .isEqualTo("ACTIVE");
            Promise.mustBeKept(receiver.sent(), office.trail(product, webhook.after()), webhook);
            assertThat(office.metrics())
                    .contains("backstory_webhooks_parked 0.0")
                    .contains("backstory_webhooks_deliveries_seconds_count{outcome=\"delivered\"}");
        }
    }

    @Test
    void whoever_is_gone_hears_nothing_more_until_it_is_asked_for(CapturedOutput output) throws Exception {
        var office = HookedServer.office();
        var product = office.product();
        var gone = new AtomicBoolean(true);
        try (var receiver = new Receiver(() -> gone.get() ? Manner.IS_GONE : Manner.TAKES)) {
            var webhook = office.subscribe(product, receiver.url());
            office.decide(product, "First");
            awaitState(office, product, webhook.id(), "GONE");
            assertThat(output.toString().lines())
                    .filteredOn(line -> line.contains("Left webhook " + webhook.id()))
                    .singleElement()
                    .asString()
                    .contains("It answered 410");
            var last = office.decide(product, "Second");
            try (var other = new Receiver(() -> Manner.TAKES)) {
                office.subscribe(product, other.url());
                office.decide(product, "Third");
                await().atMost(Office.LONG).until(() -> !other.taken().isEmpty());
            }
            assertThat(receiver.sent()).hasSize(1);
            gone.set(false);
            office.redrive(product, webhook.id());
            await().atMost(Office.LONG).until(() -> receiver.taken().stream().anyMatch(one -> one.position() >= last));
        }
    }

    @Test
    void after_its_removal_nothing_is_sent() throws Exception {
        var office = HookedServer.office();
        var product = office.product();
        try (var receiver = new Receiver(() -> Manner.TAKES);
                var other = new Receiver(() -> Manner.TAKES)) {
            var webhook = office.subscribe(product, receiver.url());
            var first = office.decide(product, "First");
            office.awaitDelivered(product, webhook.id(), first);
            assertThat(office.remove(product, webhook.id()).status()).isEqualTo(204);
            assertThat(office.remove(product, webhook.id()).status()).isEqualTo(404);
            assertThat(office.redrive(product, webhook.id()).status()).isEqualTo(404);
            var rest = office.subscribe(product, other.url());
            office.awaitDelivered(product, rest.id(), office.decide(product, "Second"));
            assertThat(receiver.sent()).hasSize(1);
            assertThat(other.sent()).as("nothing of before the subscription").hasSize(1);
        }
    }

    @Test
    void is_told_of_the_types_that_it_asked_for() throws Exception {
        var office = HookedServer.office();
        var product = office.product();
        try (var receiver = new Receiver(() -> Manner.TAKES);
                var all = new Receiver(() -> Manner.TAKES)) {
            var webhook = office.subscribe(product, receiver.url(), "RoleRevoked", "VisionSet");
            var rest = office.subscribe(product, all.url(), "RoleRevoked");
            var first = office.decide(product, "First");
            var second = office.decide(product, "Second");
            office.awaitDelivered(product, webhook.id(), second);
            assertThat(receiver.sent().stream().map(Sent::previous)).containsExactly(webhook.after(), first);
            assertThat(office.webhook(product, rest.id()).path("delivered").asLong())
                    .isEqualTo(rest.after());
            assertThat(all.sent()).isEmpty();
        }
    }

    private static void awaitState(Office office, String product, String webhook, String state) {
        await().atMost(Office.LONG)
                .until(() -> office.webhook(product, webhook)
                        .path("state")
                        .asString()
                        .equals(state));
    }
}
