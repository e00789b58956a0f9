package dev.backstory.web.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses that are somebody's on the public Internet: all but those that the registries of special-purpose
 * addresses set apart (RFC 6890), be it inside of an address that carries another one.
 */
public final class PublicAddresses {
    private static final int V4_BYTES = 4;
    private static final List<Block> SET_APART = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // behind a carrier's NAT
                    "127.0.0.0/8", // this machine
                    "169.254.0.0/16", // this link, and the clouds' metadata
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocols
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // relays of 6to4
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, and broadcast
                    "2001::/23", // protocols, Teredo among them
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "3fff::/20") // documentation
            .map(Block::of)
            .toList();
    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");
    private static final Block TRANSLATED = Block.of("64:ff9b::/96");
    private static final Block MAPPED = new Block(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0}, 96);

    private PublicAddresses() {}

    /** Whether this address is one of them. */
    public static boolean include(InetAddress address) {
        return include(address.getAddress());
    }

    private static boolean include(byte[] address) {
        if (address.length > V4_BYTES && (MAPPED.contains(address) || TRANSLATED.contains(address))) {
            return include(Arrays.copyOfRange(address, address.length - V4_BYTES, address.length));
        }
        return (address.length == V4_BYTES || GLOBAL_UNICAST.contains(address))
                && SET_APART.stream().noneMatch(block -> block.contains(address));
    }

    /** All addresses that begin with the same bits. */
    private record Block(byte[] prefix, int bits) {
        static Block of(String text) {
            var slash = text.indexOf('/');
            try {
                var prefix = InetAddress.getByName(text.substring(0, slash)).getAddress();
                return new Block(prefix, Integer.parseInt(text.substring(slash + 1)));
            } catch (UnknownHostException misspelt) {
                throw new IllegalArgumentException(text, misspelt);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ prefix[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
