package dev.backstory.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;

/** A connection for each request, which says nothing more after it and hears everything that is answered. */
record Wire(int port) {
    private static final int PATIENCE_MILLIS = 20_000;

    List<Reply> send(Shot shot) {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            try {
                connection.getOutputStream().write(shot.bytes());
                connection.shutdownOutput();
            } catch (SocketException refused) {
                // the server has answered and hung up before it had heard everything
            }
            return Reply.in(heard(connection), shot.method.equals("HEAD"));
        } catch (IOException failed) {
            throw new UncheckedIOException(shot.toString(), failed);
        }
    }

    /** Everything up to the end; of a stream, which has none, its beginning. */
    private static byte[] heard(Socket connection) throws IOException {
        var heard = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        try {
            for (var got = connection.getInputStream().read(buffer);
                    got >= 0;
                    got = connection.getInputStream().read(buffer)) {
                heard.write(buffer, 0, got);
                if (got < buffer.length && heard.size() < buffer.length && isStream(heard)) {
                    break;
                }
            }
        } catch (SocketException reset) {
            // what was heard before counts
        }
        return heard.toByteArray();
    }

    private static boolean isStream(ByteArrayOutputStream heard) {
        var text = heard.toString(ISO_8859_1);
        return text.startsWith("HTTP/1.1 200") && text.contains("Content-Type: text/event-stream");
    }
}
