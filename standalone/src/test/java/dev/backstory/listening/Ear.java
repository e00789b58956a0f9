package dev.backstory.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Listens as a browser does, over a connection of its own that can be cut at any byte. */
final class Ear implements AutoCloseable {
    private static final int STATUS_AT = 9;
    private static final Duration SILENCE_MAX = Duration.ofSeconds(20);

    private final Socket connection;
    private final BufferedReader lines;
    private final int status;

    /** An event as it was sent; without an id it is -1. */
    record Heard(long id, String type, String data) {}

    private Ear(Socket connection, int bytesMax) throws IOException {
        this.connection = connection;
        this.lines = new BufferedReader(new InputStreamReader(new Cut(connection.getInputStream(), bytesMax), UTF_8));
        this.status = head();
    }

    /** The answer's status; 0 where it was cut before its body began. */
    private int head() throws IOException {
        try {
            var first = lines.readLine();
            for (var line = first; line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    return Integer.parseInt(first.substring(STATUS_AT, STATUS_AT + 3));
                }
            }
        } catch (SocketException | SocketTimeoutException cut) {
            return 0;
        }
        return 0;
    }

    /** Asks on HTTP/1.0, where nothing but the stream itself is in the answer's body. */
    static Ear at(int port, @Nullable String token, String path, @Nullable Long last, int bytesMax, Duration silence) {
        try {
            var connection = new Socket();
            connection.setReceiveBufferSize(8 * 1024);
            connection.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            connection.setSoTimeout((int) silence.toMillis());
            var request = "GET " + path + " HTTP/1.0\r\nHost: localhost:" + port + "\r\nAccept: text/event-stream\r\n"
                    + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                    + (last == null ? "" : "Last-Event-ID: " + last + "\r\n") + "\r\n";
            connection.getOutputStream().write(request.getBytes(UTF_8));
            return new Ear(connection, bytesMax);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static Ear at(int port, @Nullable String token, String path) {
        return at(port, token, path, null, Integer.MAX_VALUE, SILENCE_MAX);
    }

    int status() {
        return status;
    }

    /** The next whole event; null where the stream ends or was cut. */
    @Nullable
    Heard next() {
        try {
            var id = -1L;
            var type = "";
            var data = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && !data.isEmpty()) {
                    return new Heard(id, type, data);
                } else if (line.startsWith("id: ")) {
                    id = Long.parseLong(line.substring("id: ".length()));
                } else if (line.startsWith("event: ")) {
                    type = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    data = line.substring("data: ".length());
                }
            }
            return null;
        } catch (SocketException | SocketTimeoutException cut) {
            return null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The next line, be it a comment; null where the stream ends. */
    @Nullable
    String line() throws IOException {
        return lines.readLine();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Ends after so many bytes, wherever that is; what arrived of a line then is not a line. */
    private static final class Cut extends FilterInputStream {
        private int left;

        Cut(InputStream whole, int left) {
            super(whole);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            return spend(left <= 0 ? -2 : super.read(), 1);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var got = left <= 0 ? -2 : super.read(into, offset, Math.min(length, left));
            return spend(got, got);
        }

        private int spend(int got, int bytes) throws SocketException {
            if (got == -2) {
                throw new SocketException("Cut");
            }
            left -= Math.max(bytes, 0);
            return got;
        }
    }
}
