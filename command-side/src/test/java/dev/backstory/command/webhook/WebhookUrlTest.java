package dev.backstory.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://receiver.example/hooks?key=1",
                "http://receiver.example",
                "HTTPS://receiver.example:8443/",
                "https://93.184.216.34/",
                "https://[2606:4700::1111]:1/",
                "https://10.0.0.1/"
            })
    void is_where_something_can_be_sent_to(String url) {
        assertThat(new WebhookUrl(url).uri()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "receiver.example",
                "/hooks",
                "//receiver.example/",
                "ftp://receiver.example/",
                "file:///etc/passwd",
                "mailto:somebody@receiver.example",
                "https://",
                "https:///hooks",
                "https://user@receiver.example/",
                "https://user:secret@receiver.example/",
                "https://@receiver.example/",
                "https://receiver.example/#part",
                "https://receiver.example:0/",
                "https://receiver.example:65536/",
                "https://receiver.example:x/",
                "https://receiver example/",
                "https://receiver.example/a b",
                "https://receiver.example/\r\nHost: x",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://127.1/",
                "https://999.1.1.1/",
                "https://[::1/",
                "https://[fe80::1%25eth0]/",
                "https://[1.2.3.4]/"
            })
    void nothing_else_is(String url) {
        assertThatThrownBy(() -> new WebhookUrl(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_at_most_2000_characters() {
        var longest = "https://receiver.example/" + "a".repeat(1_975);
        assertThat(new WebhookUrl(longest).value()).hasSize(2_000);
        assertThatThrownBy(() -> new WebhookUrl(longest + "a")).hasMessageContaining("2000");
    }

    @Test
    void says_its_address_only_where_it_is_one() {
        assertThat(new WebhookUrl("https://receiver.example/").address()).isEmpty();
        assertThat(new WebhookUrl("https://10.0.0.1/").address().orElseThrow().getHostAddress())
                .isEqualTo("10.0.0.1");
        assertThat(new WebhookUrl("https://[::ffff:10.0.0.1]/")
                        .address()
                        .orElseThrow()
                        .getHostAddress())
                .isEqualTo("10.0.0.1");
    }

    @Test
    void a_secret_is_new_each_time_long_enough_and_not_told_by_accident() {
        var secrets =
                IntStream.range(0, 100).mapToObj(number -> Secret.random()).toList();
        assertThat(secrets.stream().map(Secret::value).collect(Collectors.toSet()))
                .hasSize(100);
        assertThat(secrets).allSatisfy(secret -> {
            assertThat(Base64.getDecoder().decode(secret.value().substring("whsec_".length())))
                    .hasSize(32);
            assertThat(secret.toString()).isEqualTo("whsec_…");
        });
    }
}
