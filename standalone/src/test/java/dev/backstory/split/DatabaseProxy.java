package dev.backstory.split;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between nodes and their database and understands as much of what they say as it takes to cut a connection at a
 * chosen point of a command.
 */
final class DatabaseProxy implements AutoCloseable {
    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;

    private final int database;
    private final ServerSocket listener;
    private final AtomicReference<@Nullable Cut> armed = new AtomicReference<>();

    /** A point of a command's transaction. */
    enum Cut {
        BEFORE_RECEIPT,
        AFTER_APPEND,
        DURING_COMMIT,
        AFTER_COMMIT
    }

    /** @param database the port of the real one */
    DatabaseProxy(int database) throws IOException {
        this.database = database;
        this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Cuts the next connection on which a command comes to this point. */
    void cut(Cut point) {
        armed.set(point);
    }

    /** Whether it has been cut. */
    boolean isCut() {
        return armed.get() == null;
    }

    private void accept() {
        try {
            while (true) {
                var client = listener.accept();
                try {
                    var server = new Socket(InetAddress.getLoopbackAddress(), database);
                    var line = new Line(client, server);
                    Thread.ofVirtual().start(line::ask);
                    Thread.ofVirtual().start(line::answer);
                } catch (IOException down) {
                    client.close();
                }
            }
        } catch (SocketException closed) {
            // by close()
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    /** One connection. */
    private final class Line {
        private final Socket client;
        private final Socket server;
        private final Map<String, String> statements = new HashMap<>();
        private volatile boolean isSilent;
        private boolean hasAppended;

        Line(Socket client, Socket server) throws SocketException {
            this.client = client;
            this.server = server;
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        /** What the node says, message by message. */
        void ask() {
            try (client;
                    server) {
                var in = new DataInputStream(client.getInputStream());
                var out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()));
                begin(in, out);
                while (goesOn(in, out)) {
                    if (in.available() == 0) {
                        out.flush();
                    }
                }
            } catch (IOException ended) {
                // by either side
            }
        }

        /** What the database says; silently it is only waited for. */
        void answer() {
            try (client;
                    server) {
                var in = server.getInputStream();
                var out = client.getOutputStream();
                var bytes = new byte[8_192];
                for (int count = in.read(bytes); count >= 0 && !isSilent; count = in.read(bytes)) {
                    out.write(bytes, 0, count);
                }
            } catch (IOException ended) {
                // by either side
            }
        }

        /** The first messages have no type. */
        private void begin(DataInputStream in, DataOutputStream out) throws IOException {
            for (int code = SSL_REQUEST; code == SSL_REQUEST || code == GSS_REQUEST; ) {
                int length = in.readInt();
                code = in.readInt();
                out.writeInt(length);
                out.writeInt(code);
                out.write(in.readNBytes(length - 8));
                out.flush();
            }
        }

        /** Hands over one message; false where the connection is cut there. */
        private boolean goesOn(DataInputStream in, DataOutputStream out) throws IOException {
            int type = in.readUnsignedByte();
            int length = in.readInt();
            var body = in.readNBytes(length - 4);
            var sql = executed(type, body);
            var cut = sql == null ? null : cutAt(sql);
            if (cut == Cut.BEFORE_RECEIPT || cut == Cut.AFTER_APPEND) {
                return false;
            }
            isSilent |= cut == Cut.AFTER_COMMIT;
            out.writeByte(type);
            out.writeInt(length);
            out.write(body);
            if (cut == Cut.DURING_COMMIT) {
                for (int next = 0; next != 'S' && next != 'Q' && type != 'Q'; ) {
                    next = in.readUnsignedByte();
                    int more = in.readInt();
                    out.writeByte(next);
                    out.writeInt(more);
                    out.write(in.readNBytes(more - 4));
                }
                out.flush();
                return false;
            }
            return true;
        }

        /** The statement that a message has carried out; null for other messages. */
        private @Nullable String executed(int type, byte[] body) {
            var text = new String(body, StandardCharsets.ISO_8859_1).split("\0", 3);
            if (type == 'P') {
                statements.put(text[0], text[1].strip().toLowerCase(Locale.ROOT));
            }
            return switch (type) {
                case 'B' -> Objects.requireNonNullElse(statements.get(text[1]), "");
                case 'Q' -> text[0].strip().toLowerCase(Locale.ROOT);
                default -> null;
            };
        }

        private @Nullable Cut cutAt(String sql) {
            var isAppend = sql.startsWith("insert into log.event ");
            var isEnd = sql.startsWith("commit") || sql.startsWith("rollback");
            var point = sql.startsWith("insert into command.receipt")
                    ? Cut.BEFORE_RECEIPT
                    : isEnd ? Cut.DURING_COMMIT : Cut.AFTER_APPEND;
            var struck = taken(point, isAppend, sql.startsWith("commit"));
            hasAppended = isAppend || (hasAppended && !isEnd);
            return struck;
        }

        private @Nullable Cut taken(Cut point, boolean isAppend, boolean isCommit) {
            if (point == Cut.BEFORE_RECEIPT) {
                return take(Cut.BEFORE_RECEIPT);
            }
            if (!hasAppended || isAppend) {
                return null;
            }
            var after = take(Cut.AFTER_APPEND);
            if (after != null || !isCommit) {
                return after;
            }
            var during = take(Cut.DURING_COMMIT);
            return during == null ? take(Cut.AFTER_COMMIT) : during;
        }

        private @Nullable Cut take(Cut point) {
            return armed.compareAndSet(point, null) ? point : null;
        }
    }
}
