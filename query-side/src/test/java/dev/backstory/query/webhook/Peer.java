package dev.backstory.query.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody at the other end of connections who answers as bytes, and keeps what it was sent. */
final class Peer implements AutoCloseable {
    /** Answers one request; the connection is closed when it throws. */
    interface Manner {
        void answer(Request request, OutputStream client) throws IOException;
    }

    /** One request as it came. */
    record Request(String head, byte[] body) {
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket door;
    private final Manner manner;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    Peer(Manner manner) throws IOException {
        this.manner = manner;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static Manner saying(String answer) {
        return (request, client) -> client.write(answer.getBytes(ISO_8859_1));
    }

    int port() {
        return door.getLocalPort();
    }

    /** Where it is, by number. */
    String url() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    List<Request> requests() {
        return requests;
    }

    int connections() {
        return connections.size();
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                var connection = door.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // it has ended
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            while (true) {
                var request = read(connection.getInputStream());
                requests.add(request);
                manner.answer(request, connection.getOutputStream());
                connection.getOutputStream().flush();
            }
        } catch (IOException ended) {
            // as does this connection
        }
    }

    private static Request read(InputStream client) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = client.read();
            if (next < 0) {
                throw new IOException("The client has left");
            }
            head.write(next);
        }
        var text = head.toString(ISO_8859_1);
        var length = new Request(text, new byte[0]).header("content-length");
        return new Request(text, client.readNBytes(Integer.parseInt(length)));
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var connection : connections) {
            connection.close();
        }
    }
}
