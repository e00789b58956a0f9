package dev.backstory.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocketFactory;

/** Somebody who is told, byte for byte on a socket, and behaves as a test wants; he keeps all that he was sent. */
final class Receiver implements AutoCloseable {
    private static final Duration A_WHILE = Duration.ofMillis(150);
    private static final Duration DOWN = Duration.ofMillis(200);

    private final Supplier<Manner> manners;
    private final ServerSocketFactory doors;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final int port;
    private volatile ServerSocket door;

    /** {@code manners} says how each next request is met. */
    Receiver(Supplier<Manner> manners) throws IOException {
        this(manners, ServerSocketFactory.getDefault());
    }

    /** The same behind such doors, as those of TLS. */
    Receiver(Supplier<Manner> manners, ServerSocketFactory doors) throws IOException {
        this.manners = manners;
        this.doors = doors;
        this.door = open(0);
        this.port = door.getLocalPort();
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return url("localhost");
    }

    String url(String host) {
        var scheme = doors instanceof SSLServerSocketFactory ? "https" : "http";
        return scheme + "://" + host + ":" + port + "/hook?from=backstory";
    }

    /** All requests as they came, with what became of each. */
    List<Sent> sent() {
        return sent;
    }

    List<Sent> taken() {
        return sent.stream().filter(one -> one.manner().takes).toList();
    }

    private ServerSocket open(int port) throws IOException {
        var door = doors.createServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getByName("localhost"), port));
        return door;
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                var connection = door.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException down) {
                pass(Duration.ofMillis(5));
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            while (true) {
                var request = read(connection.getInputStream());
                sent.add(request);
                answer(request.manner(), connection);
            }
        } catch (IOException ended) {
            // as does this connection
        }
    }

    private void answer(Manner manner, Socket connection) throws IOException {
        switch (manner) {
            case TAKES_SLOWLY -> pass(A_WHILE);
            case HANGS -> pass(Duration.ofMinutes(1));
            case GOES_DOWN -> goDown();
            default -> {}
        }
        connection.getOutputStream().write(manner.answer.getBytes(ISO_8859_1));
        connection.getOutputStream().flush();
        if (manner == Manner.GOES_DOWN || manner.name().contains("CLOSES")) {
            throw new IOException("Closes");
        }
    }

    /** Nobody accepts connections for a while. */
    private void goDown() throws IOException {
        if (door.isClosed()) {
            return;
        }
        door.close();
        Thread.ofVirtual().start(() -> {
            pass(DOWN);
            try {
                door = open(port);
            } catch (IOException taken) {
                throw new UncheckedIOException(taken);
            }
        });
    }

    private Sent read(InputStream client) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = client.read();
            if (next < 0) {
                throw new IOException("The client has left");
            }
            head.write(next);
        }
        var text = head.toString(ISO_8859_1);
        var body = client.readNBytes(Integer.parseInt(Sent.header(text, "content-length")));
        return new Sent(text, body, manners.get(), System.nanoTime());
    }

    /** As a slow machine takes its time, unless it ends. */
    private void pass(Duration time) {
        try {
            var unused = closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
        for (var connection : connections) {
            connection.close();
        }
    }
}
