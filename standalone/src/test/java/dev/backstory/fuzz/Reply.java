package dev.backstory.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer, read from its bytes.
 *
 * @param headers by their names in small letters
 * @param broken what is wrong with its form; null if nothing is
 */
record Reply(
        int status,
        Map<String, List<String>> headers,
        byte[] body,
        @Nullable String broken) {
    /** The answers in these bytes, one after the other; what is only on its way (1xx) is left out. */
    static List<Reply> in(byte[] bytes, boolean bodiless) {
        var replies = new ArrayList<Reply>();
        for (var rest = bytes; rest.length > 0; ) {
            var text = new String(rest, ISO_8859_1);
            var end = text.indexOf("\r\n\r\n");
            if (!text.startsWith("HTTP/1.1 ") || end < 0) {
                replies.add(new Reply(0, Map.of(), rest, "It is no answer of HTTP"));
                break;
            }
            var head = text.substring(0, end);
            var status = Integer.parseInt(head.substring(9, 12));
            rest = Arrays.copyOfRange(rest, end + 4, rest.length);
            if (status >= 200) {
                var used = body(status, headers(head), rest, bodiless);
                replies.add(used.reply);
                rest = Arrays.copyOfRange(rest, used.bytes, rest.length);
            }
        }
        return replies;
    }

    private record Used(Reply reply, int bytes) {}

    private static Used body(int status, Map<String, List<String>> headers, byte[] rest, boolean bodiless) {
        if (bodiless || status == 204 || status == 304) {
            return new Used(new Reply(status, headers, new byte[0], null), 0);
        }
        if (headers.containsKey("transfer-encoding")) {
            return chunked(status, headers, rest);
        }
        var length = headers.getOrDefault("content-length", List.of(String.valueOf(rest.length)));
        var said = Integer.parseInt(length.getFirst());
        var there = Math.min(said, rest.length);
        var broken = said > rest.length ? "Its body is shorter than it says" : null;
        return new Used(of(status, headers, Arrays.copyOf(rest, there), broken), there);
    }

    private static Used chunked(int status, Map<String, List<String>> headers, byte[] rest) {
        var body = new ByteArrayOutputStream();
        var text = new String(rest, ISO_8859_1);
        var at = 0;
        for (var end = text.indexOf("\r\n"); end >= 0; end = text.indexOf("\r\n", at)) {
            var length = Integer.parseInt(text.substring(at, end), 16);
            if (end + 2 + length > rest.length) {
                break;
            }
            body.write(rest, end + 2, length);
            at = end + 2 + length + 2;
            if (length == 0) {
                return new Used(of(status, headers, body.toByteArray(), null), at);
            }
        }
        var endless =
                headers.getOrDefault("content-type", List.of("")).getFirst().startsWith("text/event-stream");
        var broken = endless ? null : "Its body does not end";
        return new Used(of(status, headers, body.toByteArray(), broken), rest.length);
    }

    private static Reply of(int status, Map<String, List<String>> headers, byte[] body, @Nullable String broken) {
        if (broken != null
                || !headers.getOrDefault("content-encoding", List.of()).contains("gzip")) {
            return new Reply(status, headers, body, broken);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new Reply(status, headers, unpacked.readAllBytes(), null);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Map<String, List<String>> headers(String head) {
        var headers = new TreeMap<String, List<String>>();
        head.lines().skip(1).forEach(line -> {
            var colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        });
        return headers;
    }

    /** The first value of a header; empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    /** Its content's type without parameters. */
    String kind() {
        return header("content-type").replaceFirst(";.*", "").strip();
    }

    boolean isStream() {
        return kind().equals("text/event-stream");
    }

    String text() {
        return new String(body, UTF_8);
    }
}
