package dev.backstory.query.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long SECONDS = 1_614_265_330;
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);

    /** The vector of the specification's own libraries. */
    @Test
    void is_what_standard_webhooks_says() {
        assertThat(Signature.of(SECRET, ID, SECONDS, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void is_another_one_when_anything_is() {
        var signature = Signature.of(SECRET, ID, SECONDS, BODY);
        assertThat(signature)
                .isNotEqualTo(Signature.of(SECRET, ID + "x", SECONDS, BODY))
                .isNotEqualTo(Signature.of(SECRET, ID, SECONDS + 1, BODY))
                .isNotEqualTo(Signature.of(SECRET, ID, SECONDS, "{}".getBytes(UTF_8)))
                .isNotEqualTo(Signature.of("whsec_AAAA", ID, SECONDS, BODY));
    }
}
