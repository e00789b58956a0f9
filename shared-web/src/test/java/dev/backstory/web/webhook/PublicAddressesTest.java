package dev.backstory.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicAddressesTest {
    private static final String SET_APART = """
            0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254 169.254.169.254
            172.16.0.1 172.31.255.255 192.0.0.8 192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1
            198.19.255.255 198.51.100.7 203.0.113.7 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
            :: ::1 ::7f00:1 ::ffff:10.0.0.1 64:ff9b::10.0.0.1 64:ff9b::7f00:1 64:ff9b:1::1 100::1 2001::1 2001:2::1
            2001:10::1 2001:1ff:ffff::1 2001:db8::1 2002:7f00:1::1 2002:808:808::1 3fff::1 4000::1 5f00::1 fc00::1
            fd12:3456::1 fe80::1 febf::1 fec0::1 ff02::1 ff0e::1""";

    private static final String SOMEBODYS = """
            1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 93.184.216.34 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.1
            169.253.255.255 172.15.255.255 172.32.0.0 192.0.1.1 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0
            223.255.255.255 ::ffff:8.8.8.8 64:ff9b::8.8.8.8 2001:200::1 2001:4860:4860::8888 2003::1
            2606:4700:4700::1111 2a00:1450:4001::1 3ffe::1""";

    static Stream<String> setApart() {
        return Stream.of(SET_APART.split("\\s+"));
    }

    static Stream<String> somebodys() {
        return Stream.of(SOMEBODYS.split("\\s+"));
    }

    @ParameterizedTest
    @MethodSource("setApart")
    void what_is_set_apart_is_not_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.include(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("somebodys")
    void what_is_somebodys_on_the_internet_is(String address) throws UnknownHostException {
        assertThat(PublicAddresses.include(InetAddress.getByName(address))).isTrue();
    }

    /** Java reads such a text as an address of version 4; from a resolver one may come as it is. */
    @Test
    void an_address_inside_of_another_counts() throws UnknownHostException {
        assertThat(PublicAddresses.include(mapped("7f000001"))).isFalse();
        assertThat(PublicAddresses.include(mapped("a9fea9fe"))).isFalse();
        assertThat(PublicAddresses.include(mapped("08080808"))).isTrue();
    }

    @Test
    void other_addresses_and_plain_http_are_let_through_where_that_is_said() {
        var own = InetAddress.getLoopbackAddress();
        assertThat(new Destinations(false, false).include(own)).isFalse();
        assertThat(new Destinations(true, false).include(own)).isTrue();
        assertThat(new Destinations(false, false).includeScheme("http")).isFalse();
        assertThat(new Destinations(false, true).includeScheme("http")).isTrue();
        assertThat(new Destinations(false, false).includeScheme("HTTPS")).isTrue();
    }

    private static InetAddress mapped(String four) throws UnknownHostException {
        var bytes = HexFormat.of().parseHex("00000000000000000000ffff" + four);
        return Inet6Address.getByAddress(null, bytes, -1);
    }
}
