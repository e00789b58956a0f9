package dev.backstory.command.imports.events;

import dev.backstory.command.imports.NotThisFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, of which none may be too long to be an event, with the sum of all that stood before. */
final class RawLines implements AutoCloseable {
    static final int LENGTH_MAX = 16 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream file;
    private final MessageDigest sum = sha256();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int next;
    private int end;
    private long number;

    RawLines(InputStream file) {
        this.file = file;
    }

    /** The next line, without what ends it; null after the last. @throws NotThisFormat if it is too long */
    byte @Nullable [] next() throws IOException {
        sum.update(line.toByteArray());
        line.reset();
        if (!fill()) {
            return null;
        }
        number++;
        while (!readToEnd() && fill()) {
            if (line.size() > LENGTH_MAX) {
                throw new NotThisFormat("Line " + number + " is longer than 16 MiB.");
            }
        }
        var bytes = line.toByteArray();
        return isEnded(bytes) ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    /** Of the last line, from 1. */
    long number() {
        return number;
    }

    /** SHA-256 of all bytes before the last line, in hex; to be asked at the end only. */
    String sum() {
        return HexFormat.of().formatHex(sum.digest());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Adds what the buffer has of the line, and says whether that was its end. */
    private boolean readToEnd() {
        int from = next;
        while (next < end) {
            if (buffer[next++] == '\n') {
                line.write(buffer, from, next - from);
                return true;
            }
        }
        line.write(buffer, from, next - from);
        return false;
    }

    private boolean fill() throws IOException {
        if (next < end) {
            return true;
        }
        next = 0;
        end = Math.max(0, file.read(buffer));
        return end > 0;
    }

    private static boolean isEnded(byte[] bytes) {
        return bytes.length > 0 && bytes[bytes.length - 1] == '\n';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
