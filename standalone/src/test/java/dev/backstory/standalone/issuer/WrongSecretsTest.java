package dev.backstory.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.standalone.issuer.WrongSecrets.Attempt;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WrongSecretsTest {
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final Clock clock = new Clock();
    private final WrongSecrets wrong = new WrongSecrets(clock);

    private static final class Clock implements TimeMeter {
        private long now;

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        void pass(Duration time) {
            now += time.toNanos();
        }
    }

    @Test
    void ten_of_a_client_are_tried_and_then_one_more_every_six_seconds() {
        tryOut(HERE);
        assertThat(wrong.begin(guess(HERE))).isEqualTo(WrongSecrets.NEXT_OF_CLIENT);
        clock.pass(Duration.ofSeconds(5));
        assertThat(wrong.begin(guess(HERE))).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(wrong.begin(guess(HERE))).isZero();
        assertThat(wrong.begin(guess(HERE))).isPositive();
    }

    @Test
    void the_client_at_another_address_is_not_held_up_nor_are_other_clients() {
        tryOut(HERE);
        assertThat(wrong.begin(new Attempt("ann", "right", ELSEWHERE))).isZero();
        assertThat(wrong.begin(new Attempt("bob", "guess", HERE))).isZero();
    }

    @Test
    void one_address_tries_a_hundred_whatever_the_clients() {
        for (var client = 0; client < WrongSecrets.OF_ADDRESS_MAX; client++) {
            assertThat(wrong.begin(new Attempt("client" + client, "guess", HERE)))
                    .isZero();
        }
        assertThat(wrong.begin(new Attempt("another", "guess", HERE))).isEqualTo(Duration.ofSeconds(1));
        assertThat(wrong.begin(new Attempt("another", "guess", ELSEWHERE))).isZero();
    }

    @Test
    void what_is_not_even_tried_uses_up_nothing_of_the_address() {
        tryOut(HERE);
        for (var more = 0; more < 2 * WrongSecrets.OF_ADDRESS_MAX; more++) {
            assertThat(wrong.begin(guess(HERE))).isPositive();
        }
        assertThat(wrong.begin(new Attempt("bob", "guess", HERE))).isZero();
    }

    @Test
    void right_ones_use_up_nothing() {
        for (var client = 0; client < 3 * WrongSecrets.OF_ADDRESS_MAX; client++) {
            var attempt = new Attempt("client" + client % 3, "right", HERE);
            assertThat(wrong.begin(attempt)).isZero();
            wrong.wasRight(attempt);
        }
    }

    @Test
    void a_secret_that_was_right_is_let_through_among_an_attackers_at_the_same_address() {
        var right = new Attempt("ann", "right", HERE);
        assertThat(wrong.begin(right)).isZero();
        wrong.wasRight(right);
        tryOut(HERE);
        for (var again = 0; again < 50; again++) {
            assertThat(wrong.begin(right)).isZero();
            wrong.wasRight(right);
        }
        assertThat(wrong.begin(guess(HERE)))
                .as("which gives the attacker nothing")
                .isPositive();
    }

    @Test
    void no_secret_stands_in_a_sentence() {
        assertThat(new Attempt("ann", "whisper", HERE)).asString().doesNotContain("whisper");
    }

    private void tryOut(String address) {
        for (var guess = 0; guess < WrongSecrets.OF_CLIENT_MAX; guess++) {
            assertThat(wrong.begin(guess(address))).isZero();
        }
    }

    private static Attempt guess(String address) {
        return new Attempt("ann", "guess", address);
    }
}
