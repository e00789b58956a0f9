package dev.backstory.query.webhook;

import static dev.backstory.query.webhook.Peer.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.query.webhook.Outcome.Kind;
import dev.backstory.web.webhook.Destinations;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That no connection is made to an address that may not be called, however one gets at it. */
class AllowedAddressesTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Destinations PUBLIC = new Destinations(false, true);
    private static final String TAKEN = "HTTP/1.1 204 No Content\r\n\r\n";

    /** Gives these answers one after the other, and then the last one again. */
    private record Names(ArrayDeque<InetAddress[]> answers) implements DnsResolver {
        static Names of(InetAddress[]... answers) {
            return new Names(new ArrayDeque<>(List.of(answers)));
        }

        @Override
        public InetAddress[] resolve(String host) {
            return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Test
    void a_name_that_means_something_else_a_moment_later_gains_nothing() throws Exception {
        var names = Names.of(addresses("93.184.216.34"), addresses("127.0.0.1"));
        var addresses = new AllowedAddresses(names, PUBLIC);
        assertThat(addresses.resolve("receiver.example")).isEqualTo(addresses("93.184.216.34"));
        try (var inside = new Peer(saying(TAKEN))) {
            var outcome = post(addresses, "http://receiver.example:" + inside.port() + "/");
            assertThat(outcome.kind()).isEqualTo(Kind.FORBIDDEN);
            assertThat(inside.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "127.000.000.001"})
    void this_machine_is_not_called_by_any_name(String host) throws Exception {
        try (var inside = new Peer(saying(TAKEN))) {
            var outcome = post(
                    new AllowedAddresses(SystemDefaultDnsResolver.INSTANCE, PUBLIC),
                    "http://" + host + ":" + inside.port() + "/");
            assertThat(outcome.kind()).isIn(Kind.FORBIDDEN, Kind.BROKEN);
            assertThat(inside.connections()).isZero();
        }
    }

    @Test
    void only_those_of_several_addresses_are_called_that_may_be() throws Exception {
        var names = Names.of(addresses("10.0.0.1", "93.184.216.34", "127.0.0.1", "2606:4700::1111", "fd00::1"));
        assertThat(new AllowedAddresses(names, PUBLIC).resolve("receiver.example"))
                .isEqualTo(addresses("93.184.216.34", "2606:4700::1111"));
        assertThatThrownBy(() -> new AllowedAddresses(Names.of(addresses("10.0.0.1", "::1")), PUBLIC)
                        .resolve("receiver.example"))
                .isInstanceOf(AllowedAddresses.Forbidden.class);
        assertThatThrownBy(() -> new AllowedAddresses(Names.of(new InetAddress[0]), PUBLIC).resolve("receiver.example"))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void where_it_is_allowed_this_machine_is_called() throws Exception {
        try (var inside = new Peer(saying(TAKEN))) {
            var addresses = new AllowedAddresses(Names.of(addresses("127.0.0.1")), new Destinations(true, true));
            var outcome = post(addresses, "http://receiver.example:" + inside.port() + "/");
            assertThat(outcome.kind()).isEqualTo(Kind.DELIVERED);
            assertThat(inside.requests().getFirst().header("host")).isEqualTo("receiver.example:" + inside.port());
        }
    }

    private static Outcome post(DnsResolver addresses, String url) {
        var client = OutboundClient.over(addresses, TIMEOUT, 1);
        try (var receivers = new Receivers(client, TIMEOUT, Clock.systemUTC(), new Destinations(true, true))) {
            return receivers.post(
                    new Leased(
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            url,
                            "whsec_AAAA",
                            List.of(),
                            0,
                            0,
                            UUID.randomUUID(),
                            System.nanoTime()),
                    "id",
                    new byte[] {1});
        }
    }

    private static InetAddress[] addresses(String... texts) throws UnknownHostException {
        var addresses = new InetAddress[texts.length];
        for (var i = 0; i < texts.length; i++) {
            addresses[i] = InetAddress.getByName(texts[i]);
        }
        return addresses;
    }
}
